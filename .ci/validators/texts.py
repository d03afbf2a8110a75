"""Prints the text of PDF files as programs written in Python take it out.

    texts.py READER FILE...

READER is pdfminer, pypdf, pymupdf or pdfium. A line of JSON for each file: a list of
the texts of its pages.
"""
import json
import sys


def pdfminer(path):
    from pdfminer.high_level import extract_pages
    from pdfminer.layout import LTTextContainer

    for page in extract_pages(path):
        yield "\n".join(part.get_text() for part in page if isinstance(part, LTTextContainer))


def pypdf(path):
    from pypdf import PdfReader

    for page in PdfReader(path).pages:
        yield page.extract_text()


def pymupdf(path):
    import pymupdf

    with pymupdf.open(path) as file:
        for page in file:
            yield page.get_text()


def pdfium(path):
    import pypdfium2

    file = pypdfium2.PdfDocument(path)
    for page in file:
        yield page.get_textpage().get_text_range()


read = {"pdfminer": pdfminer, "pypdf": pypdf, "pymupdf": pymupdf, "pdfium": pdfium}[sys.argv[1]]
for path in sys.argv[2:]:
    print(json.dumps(list(read(path))))
