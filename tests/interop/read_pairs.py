"""Prints the pairs that translate-toolkit reads in a file, as JSON Lines."""
import json
import sys

from translate.storage import factory

store = factory.getobject(sys.argv[1])
for unit in store.units:
    if not unit.isheader():
        print(json.dumps([str(unit.source), str(unit.target)], ensure_ascii=False))
