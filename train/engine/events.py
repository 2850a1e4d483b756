"""
Goes on from train.py's checkpoint with the labelled events, so that other fields and the act are learned. Usage:
events.py SHARED_DATA CHECKPOINT OUT [--acts PATH] [--threads 2]

All speech of the events is labelled: what the network marks there without a label is a belief, a plan or a deed. Five folds by
event come first: each is read by a network that has not seen it, and what it does there sets the threshold of speech and the
calibration of the network that then learns from all. Leaves OUT/0.pt … OUT/4.pt and OUT/all.pt, each with its .json; a network
that lies there is not trained again (empty OUT where the checkpoint is another one).
"""

import argparse
import json
import math
import random
import re
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import torch

from calibrate import chance_by, fit_line, log_odds, print_tenths, temperature_of
from corpus import NOT_SPEECH, SPEECH, Article, Attribution, Sureness, folds_of, read_events, read_polnear, shares_half
from decode import Settings, read_article
from network import Network
from pieces import read_pieces
from train import batches_of, load_tokenizer, loss_of

FOLDS, EPOCHS, ARTICLES, WINDOW, BATCH = 5, 3, 120, 256, 8
RATE, HEAD_FACTOR, WARM_UP, ACT_WEIGHT = 5e-5, 6, 0.1, 1.0
THRESHOLDS = (0.0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8, 0.9)
# What is marked as speech must be labelled so often on events left out; the rules for quotations add the rest.
PRECISION = 0.88
# How far the weights go from those that PolNeAR taught to those that the events taught: in between, both are read best.
SHARE = 0.7


def with_unlabelled(network: Network, tokenizer, report: Article) -> Article:
    """The report with what the network marks in it beside the labels, as no speech."""
    labelled = list(report.attributions)
    found = [f for f, _ in read_article(network, tokenizer, report, WINDOW, Settings())]
    others = [f for f in found if not any(shares_half(f.content, a.content) for a in labelled)]
    for other in others:
        other.acts = NOT_SPEECH
    return Article(report.name, report.text, labelled + others)


def learn(network: Network, tokenizer, reports: list[Article], polnear: list[Article], seed: int) -> Network:
    torch.manual_seed(seed)
    draw = random.Random(seed)
    network.encoder.word.weight.requires_grad = False
    body = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    rates = (RATE, RATE * HEAD_FACTOR)
    optimizer = torch.optim.AdamW([{"params": body}, {"params": heads}], lr=RATE, weight_decay=0.01, fused=True)
    own = [read_pieces(x, tokenizer, WINDOW) for x in reports]
    network.train()
    for epoch in range(EPOCHS):
        others = [read_pieces(x, tokenizer, WINDOW) for x in draw.sample(polnear, min(ARTICLES, len(polnear)))]
        batches = batches_of(own + others, WINDOW, BATCH, draw)
        total = 0.0
        for step, batch in enumerate(batches):
            done = (epoch + step / len(batches)) / EPOCHS
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, (done + 1e-3) / WARM_UP) * max(0.02, 1 - done)
            loss = loss_of(network, batch, ACT_WEIGHT)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            total += loss.item()
        print(f"  epoch {epoch + 1} loss {total / len(batches):.4f}", flush=True)
    return network.eval()


def between(a: dict[str, torch.Tensor], b: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    return {name: a[name] * (1 - SHARE) + b[name] * SHARE for name in a}


@dataclass
class Marked:
    """What a network marked in a report that it had not seen, and the labels of speech that it shares half with, by number."""

    sure: Sureness
    odds: list[float]
    cued: bool
    sourced: bool
    labels: frozenset[int]
    allowed: frozenset[str]
    right: bool
    right_source: bool
    right_ends: bool

    def features(self, temperature: float) -> list[float]:
        """What tells whether the words are somebody's, as src/core/extract/deep/certainty.ts has it."""
        # How sure the network is of no speech tells little: labels have what PolNeAR counts as belief or deed.
        speech = max(0.0, log_odds((torch.tensor(self.odds) / temperature).softmax(-1)[:2].sum().item()))
        sure = self.sure
        return [
            log_odds(sure.words),
            log_odds(sure.source) if self.cued else 0.0,
            log_odds(sure.ends),
            speech,
            sure.quoted,
            sure.quoted * speech,
            math.log(1 + sure.pieces),
            float(self.cued),
            float(self.sourced),
        ]


def read_left_out(network: Network, tokenizer, report: Article) -> list[Marked]:
    marked = []
    for found, chances in read_article(network, tokenizer, report, WINDOW, Settings()):
        own = [k for k, a in enumerate(report.attributions) if shares_half(found.content, a.content)]
        labels = [report.attributions[k] for k in own]
        marked.append(
            Marked(
                found.sure,
                torch.tensor(chances).clamp_min(1e-9).log().tolist(),
                bool(found.cue),
                bool(found.source),
                frozenset(k for k in own if report.attributions[k].acts == SPEECH),
                frozenset().union(*(a.acts for a in labels)) if own else NOT_SPEECH,
                bool(own),
                any(shares_half(found.source, a.source) if a.source else not found.source for a in labels),
                any(words_of(report.text, found) == words_of(report.text, a) for a in labels),
            )
        )
    return marked


def words_of(text: str, a: Attribution) -> list[int]:
    """Where the words of the content begin: marks and full stops at its ends do not matter."""
    return [first + m.start() for first, last in a.content for m in re.finditer(r"\w+", text[first:last])]


@dataclass
class Fit:
    """How far networks are to be believed: what to divide log-odds of acts by, and the weights of certainty.ts."""

    temperature: float
    words: list[float]
    source: list[float]
    ends: list[float]

    @staticmethod
    def on(read: list[list[Marked]]) -> "Fit":
        every = [m for marked in read for m in marked]
        temperature = temperature_of([m.odds for m in every], [m.allowed for m in every])
        words = fit_line([(m.features(temperature), m.right) for m in every])
        right = [m for m in every if m.right]
        source = fit_line([(source_features(m), m.right_source) for m in right if m.cued])
        return Fit(temperature, words, source, fit_line([([log_odds(m.sure.ends)], m.right_ends) for m in right]))

    def chance(self, marked: Marked) -> float:
        return chance_by(self.words, marked.features(self.temperature))

    def chance_of_source(self, marked: Marked) -> float:
        return chance_by(self.source, source_features(marked))

    def chance_of_ends(self, marked: Marked) -> float:
        return chance_by(self.ends, [log_odds(marked.sure.ends)])


def source_features(marked: Marked) -> list[float]:
    return [log_odds(marked.sure.source), float(marked.sourced)]


def threshold_of(read: list[list[tuple[Marked, float]]], speech: int) -> float:
    """
    Prints precision of what is marked and recall of the labelled speech by the least chance of being right; returns the lowest that
    is precise enough, else the most precise.
    """
    lines = []
    for least in THRESHOLDS:
        kept = right = found = 0
        for marked in read:
            shown = [m for m, chance in marked if chance >= least]
            kept += len(shown)
            right += sum(m.right for m in shown)
            found += len(frozenset().union(*(m.labels for m in shown)))
        lines.append({"least": least, "marked": kept, "precision": right / max(1, kept), "recall": found / speech})
        print("  " + json.dumps({k: round(v, 4) for k, v in lines[-1].items()}), flush=True)
    precise = [x for x in lines if x["precision"] >= PRECISION]
    return (precise or [max(lines, key=lambda x: x["precision"])])[0]["least"]


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--acts", type=Path, help="weak acts of PolNeAR's attributions, as act-labels.ts prints them")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    a.out.mkdir(parents=True, exist_ok=True)
    tokenizer = load_tokenizer()
    start = Network()
    start.load_state_dict(torch.load(a.checkpoint))
    start.eval()
    events = read_events(a.data / "events")
    polnear = read_polnear(a.data / "polnear/train", json.loads(a.acts.read_text()) if a.acts else None)
    known = {name: [with_unlabelled(start, tokenizer, r) for r in reports] for name, reports in events.items()}

    def taught(name: str, without: list[str]) -> Network:
        path = a.out / f"{name}.pt"
        network = deepcopy(start)
        if path.exists():
            network.load_state_dict(torch.load(path))
            return network.eval()
        print(f"{name}: {len(known) - len(without)} events", flush=True)
        learn(network, tokenizer, [r for e, rs in known.items() if e not in without for r in rs], polnear, a.seed)
        network.load_state_dict(between(start.state_dict(), network.state_dict()))
        torch.save(network.state_dict(), path)
        return network

    folds = folds_of(list(events), FOLDS)
    read = []
    for k, fold in enumerate(folds):
        network = taught(str(k), fold)
        read.append([read_left_out(network, tokenizer, report) for name in fold for report in events[name]])
    taught("all", [])
    # A fold's network is calibrated on the four others, so that what it does on its own events tells what new texts will meet.
    fitted = [Fit.on([marked for j, own in enumerate(read) if j != k for marked in own]) for k in range(FOLDS)]
    every = [(m, fit) for own, fit in zip(read, fitted) for marked in own for m in marked]
    print_tenths("words", [(fit.chance(m), m.right) for m, fit in every])
    print_tenths("source", [(fit.chance_of_source(m), m.right_source) for m, fit in every if m.right and m.cued])
    print_tenths("ends", [(fit.chance_of_ends(m), m.right_ends) for m, fit in every if m.right])
    speech = sum(x.acts == SPEECH for reports in events.values() for r in reports for x in r.attributions)
    shown = [[(m, fit.chance(m)) for m in marked] for own, fit in zip(read, fitted) for marked in own]
    least = threshold_of(shown, speech)
    for name, fit in [*zip(map(str, range(FOLDS)), fitted), ("all", Fit.on([marked for own in read for marked in own]))]:
        unseen = folds[int(name)] if name != "all" else []
        seen = ["polnear/train", *(f"events/{event}" for event in events if event not in unseen)]
        calibration = {"words": fit.words, "source": fit.source, "ends": fit.ends}
        run = {"seen": seen, "speech": least, "temperature": fit.temperature, "calibration": calibration}
        (a.out / f"{name}.json").write_text(json.dumps(run, indent=1))


if __name__ == "__main__":
    main()
