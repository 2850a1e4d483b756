"""Runs the job in local-cluster mode, two workers, one of which is killed half-way: python3 examples/spark/test.py"""

import glob
import gzip
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
NODE = f"{ROOT}/node_modules/.bin/node"
HEARSAY = [NODE if os.path.exists(NODE) else "node", f"{ROOT}/bin/hearsay.js"]
MISSING = [name for name in ["pyspark"] if importlib.util.find_spec(name) is None] + [
    name for name in ["java", *HEARSAY[:1]] if shutil.which(name) is None
]

# The third process that is started answers 20 records, and then its executor is killed as by a power cut; a marker says so.
KILLS = """#!/bin/sh
mkdir "{folder}/first" 2>/dev/null && exec {hearsay} "$@"
mkdir "{folder}/second" 2>/dev/null && exec {hearsay} "$@"
mkdir "{folder}/third" 2>/dev/null || exec {hearsay} "$@"
head -n 20 | {hearsay} "$@"
parent() {{ ps -o ppid= -p "$1" | tr -d ' '; }}
worker=$PPID
executor=$(parent $(parent $worker))
ps -o args= -p "$executor" | grep -q ExecutorBackend || exit 99
touch "{folder}/killed"
kill -9 "$executor"
"""


REST = """

Ferries go from the north pier until then, twice a day, and carry no lorries. The council of Fenwick meets again in a week to hear
what the divers found, what the mending will cost, and who is to pay for it. Some traders on the front have closed their shops;
others have moved their stalls to the old market, where the buses stop."""


def article(number):
    words = f"The quay at berth {number} stays closed until the divers have seen pile {number * 7}"
    text = f"“{words},” said harbour master Ida Voss on Monday.{REST}"
    return {"id": f"r{number}", "date": f"2031-05-{1 + number % 28:02}", "text": text}


@unittest.skipIf(MISSING, f"not installed here: {', '.join(MISSING)}")
class Job(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="hearsay-spark-")
        self.addCleanup(shutil.rmtree, self.folder)
        records = [json.dumps(article(number), ensure_ascii=False) for number in range(400)]
        self.articles = self.write("articles.jsonl", "\n".join([*records, "no json", ""]))

    def write(self, name, text):
        with open(f"{self.folder}/{name}", "w") as file:
            file.write(text)
        return file.name

    def run_job(self, *options, hearsay=" ".join(HEARSAY)):
        submit = "--master local-cluster[2,1,1024] --conf spark.ui.enabled=false pyspark-shell"
        env = {**os.environ, "PYSPARK_PYTHON": sys.executable, "PYSPARK_SUBMIT_ARGS": submit}
        out = f"{self.folder}/out"
        run = [sys.executable, f"{HERE}/hearsay_job.py", self.articles, out, "--hearsay", hearsay, *options]
        done = subprocess.run(run, env=env, capture_output=True, text=True, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr[-4000:])
        parts = [gzip.open(part, "rt").read().splitlines() for part in sorted(glob.glob(f"{out}/part-*"))]
        return [line for part in parts for line in part]

    def test_a_killed_worker_loses_and_doubles_nothing(self):
        kills = self.write("hearsay.sh", KILLS.format(folder=self.folder, hearsay=" ".join(HEARSAY)))
        lines = self.run_job("--partitions", "6", hearsay=f"sh {kills}")
        self.assertTrue(os.path.exists(f"{self.folder}/killed"))
        command = [*HEARSAY, "extract", "--records", "--keep-going", "--engine", "fast"]
        with open(self.articles) as articles:
            alone = subprocess.run(command, stdin=articles, capture_output=True, text=True, check=True)
        read = lambda lines: sorted(line for line in lines if '"error"' not in line)
        self.assertEqual(len(read(lines)), 400)
        self.assertEqual(read(lines), read(alone.stdout.splitlines()))
        self.assertEqual([json.loads(line)["error"]["code"] for line in lines if '"error"' in line], ["malformed"])

    def test_a_trace_finds_the_articles_that_carry_the_words(self):
        wanted = {"id": "q1", "words": "The quay at berth 123 stays closed until the divers have seen pile 861"}
        lines = self.run_job("--trace", self.write("quotations.jsonl", json.dumps(wanted)))
        [found] = [json.loads(line) for line in lines]
        self.assertEqual([found["id"], found["places"][0]["passage"]["source"]], ["q1", "r123"])
        self.assertEqual(found["places"][0]["verdict"]["words"], "verbatim")
        sources = [place["passage"]["source"] for place in found["places"]]
        self.assertEqual(len(sources), len(set(sources)))


if __name__ == "__main__":
    unittest.main(verbosity=2)
