"""Runs pytest-split's own algorithms on the tasks of standard input."""
import json
import sys

from pytest_split.algorithms import Algorithms


class Item:
    def __init__(self, nodeid):
        self.nodeid = nodeid

    def __str__(self):
        return self.nodeid


algorithm = Algorithms[sys.argv[1]].value
answers = []
for task in json.load(sys.stdin):
    items = [Item(nodeid) for nodeid in task["ids"]]
    groups = algorithm(task["shards"], items, task["known"])
    shard_of = {item.nodeid: at for at, group in enumerate(groups) for item in group.selected}
    answers.append([shard_of[nodeid] for nodeid in task["ids"]])
json.dump(answers, sys.stdout)
