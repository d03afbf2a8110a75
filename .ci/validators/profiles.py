"""Holds bags to BagIt profiles with bagit_profile.

Reads lines of tab-separated words from standard input: the file of a profile,
and a bag. Writes a line for each: both words with a blank between them, "valid"
or "invalid", and what was said.
"""

import json
import logging
import sys

import bagit
import bagit_profile

logging.disable(logging.CRITICAL)

for line in sys.stdin:
    name, folder = line.rstrip("\n").split("\t")
    with open(name, encoding="utf-8") as file:
        text = json.load(file)
    try:
        address = text["BagIt-Profile-Info"]["BagIt-Profile-Identifier"]
        judge = bagit_profile.Profile(address, profile=text, ignore_baginfo_tag_case=True)
        judge.validate_serialization(folder)
        good = judge.validate(bagit.Bag(folder))
        said = "" if good else str(judge.report)
    except Exception as error:  # whatever it says against the bag
        good, said = False, "%s: %s" % (type(error).__name__, error)
    print("%s %s\t%s\t%s" % (name, folder, "valid" if good else "invalid", " ".join(said.split())), flush=True)
