"""Extraction and tracing over a body of articles that no database should hold, as a job of Apache Spark.

    spark-submit hearsay_job.py ARTICLES OUT
    spark-submit hearsay_job.py ARTICLES OUT --trace QUOTATIONS

ARTICLES are JSON lines {id, text, ...}, QUOTATIONS JSON lines {id, words}, OUT a folder that must not be there yet.
"""

import argparse
import json
import shlex
import subprocess
import tempfile
import threading
from itertools import islice
from pyspark.sql import SparkSession

BATCH = 5_000  # articles that one process indexes at once, in memory
PLACES = 20  # of a quotation


def answers(records, command):
    """Pipes records through one process and gives its lines. Fails, and with it the task, where one has no answer."""
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    sent, answered, failures = [0], 0, []

    def send():
        try:
            with process.stdin:
                for record in records:
                    process.stdin.write(record.encode() + b"\n")
                    sent[0] += 1
        except Exception as failure:
            failures.append(failure)
            process.kill()

    thread = threading.Thread(target=send, daemon=True)
    thread.start()
    try:
        for answered, line in enumerate(process.stdout, 1):
            yield line.decode().rstrip("\n")
        thread.join()
        if process.wait() != 0 or failures or answered != sent[0]:
            told = f"{shlex.join(command)}: status {process.returncode}, {answered} answers to {sent[0]} records"
            raise RuntimeError(told) from (failures[0] if failures else None)
    finally:
        process.kill()
        process.wait()


def places(articles, quotations, command):
    """(quotation, place) wherever articles carry a quotation; they are indexed batch by batch."""
    articles = iter(articles)
    while batch := list(islice(articles, BATCH)):
        with tempfile.TemporaryDirectory() as folder:
            with open(f"{folder}/batch.jsonl", "w", encoding="utf-8") as body:
                body.writelines(article + "\n" for article in batch)
            tracing = [*command, "--in", body.name, "--limit", str(PLACES), "--no-config"]
            for line in answers(quotations, tracing):
                answer = json.loads(line)
                if "error" in answer:
                    raise ValueError(line)  # of the list of quotations, which is small: mend it
                for place in answer["trace"]["places"] if answer["trace"]["refused"] is None else []:
                    place["passage"].pop("path")  # of the batch, which is gone
                    yield answer["id"], place


def best(found):
    """The most complete first, whatever batch they were found in; of equal ones the earliest, then by name."""
    rank = lambda p: (-p["coverage"], p["date"] or "9999", p["source"], p["span"]["start"])
    return sorted(found, key=lambda place: rank(place["passage"]))[:PLACES]


def main():
    options = argparse.ArgumentParser(usage=__doc__)
    options.add_argument("articles")
    options.add_argument("out")
    options.add_argument("--trace", metavar="QUOTATIONS", help="a file that the driver reads")
    options.add_argument("--engine", choices=["deep", "fast"], default="fast")
    options.add_argument("--hearsay", default="hearsay", help="how workers start it")
    options.add_argument("--partitions", type=int, default=2, help="at least so many")
    asked = options.parse_args()
    work = "trace" if asked.trace else "extract"
    command = [*shlex.split(asked.hearsay), work, "--records", "--engine", asked.engine, "--keep-going"]
    context = SparkSession.builder.appName(f"hearsay {work}").getOrCreate().sparkContext
    articles = context.textFile(asked.articles, asked.partitions).filter(str.strip)
    if work == "extract":
        lines = articles.mapPartitions(lambda part: answers(part, command))
    else:
        with open(asked.trace, encoding="utf-8") as file:
            quotations = list(filter(None, map(str.strip, file)))
        found = articles.mapPartitions(lambda part: places(part, quotations, command))
        ranked = found.combineByKey(lambda one: [one], lambda a, one: best([*a, one]), lambda a, b: best(a + b))
        lines = ranked.map(lambda pair: json.dumps({"id": pair[0], "places": best(pair[1])}, ensure_ascii=False))
    lines.saveAsTextFile(asked.out, "org.apache.hadoop.io.compress.GzipCodec")


if __name__ == "__main__":
    main()
