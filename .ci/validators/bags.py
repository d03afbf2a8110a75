"""Makes and judges many bags with bagit-python and bdbag in one process.

Reads lines of tab-separated words from standard input:

    judge DIR             is it a valid bag to bagit-python?
    bdbag-judge DIR       is it one to bdbag?
    make DIR VERSION ALGS make a bag of the files in DIR with bagit-python, as
                          one of VERSION
    bdbag-make DIR ALGS   make one with bdbag
    remote DIR ALGS       the same, with a file that is to be fetched
    zip DIR FILE          put the folder DIR into a zip file

Writes a line for each: the second word, "valid", "invalid", "crashed", "made" or
"failed", and what was said.
"""

import json
import logging
import os
import sys
import zipfile

import bagit
from bdbag import bdbag_api

INFO = {"Contact-Name": "Zoë Ḳ", "External-Description": "A bag\nof two lines"}


def judge(folder):
    bagit.Bag(folder).validate()
    return "valid"


def bdbag_judge(folder):
    bdbag_api.validate_bag(folder)
    return "valid"


def make(folder, version, algorithms):
    bag = bagit.make_bag(folder, bag_info=dict(INFO), checksums=algorithms.split(","), encoding="utf-8")
    with open(os.path.join(folder, "bagit.txt"), "w", encoding="utf-8", newline="\n") as declaration:
        declaration.write("BagIt-Version: %s\nTag-File-Character-Encoding: UTF-8\n" % version)
    bag = bagit.Bag(folder)
    bag.save(manifests=version != "1.0")  # tag manifests of the declaration that is there now
    return "made"


def bdbag_make(folder, algorithms):
    bdbag_api.make_bag(folder, algs=algorithms.split(","), metadata=dict(INFO))
    return "made"


def remote(folder, algorithms):
    algorithms = algorithms.split(",")
    entry = {"url": "https://example.org/far.txt", "length": 5, "filename": "far.txt"}
    entry.update({a: "0" * {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}[a] for a in algorithms})
    manifest = folder + ".remote.json"
    with open(manifest, "w", encoding="utf-8") as file:
        json.dump([entry], file)
    bdbag_api.make_bag(folder, algs=algorithms, remote_file_manifest=manifest)
    return "made"


def pack(folder, file):
    parent = os.path.dirname(folder)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as out:
        for where, _, names in os.walk(folder):
            for name in names:
                path = os.path.join(where, name)
                out.write(path, os.path.relpath(path, parent))
    return "made"


DOES = {"judge": judge, "bdbag-judge": bdbag_judge, "make": make, "bdbag-make": bdbag_make, "remote": remote, "zip": pack}


def main():
    logging.disable(logging.CRITICAL)
    sys.stdin.reconfigure(encoding="utf-8", newline="\n")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    for line in sys.stdin:
        verb, *words = line.rstrip("\n").split("\t")
        judges, said = verb.endswith("judge"), ""
        try:
            verdict = DOES[verb](*words)
        except (bagit.BagError, bagit.BagValidationError) as error:
            verdict, said = "invalid" if judges else "failed", str(error)
        except Exception as error:  # pylint: disable=broad-except
            verdict, said = "crashed" if judges else "failed", repr(error)
        print(words[0], verdict, " ".join(said.split()), sep="\t", flush=True)


main()
