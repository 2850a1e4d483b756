"""
Teaches the act head on the labelled events, the rest of the network frozen, and prints what it does on events left out.
Usage: acts.py SHARED_DATA CHECKPOINT OUT [--folds 5] [--acts PATH]

What the network marks in an event without a label there is no speech (a belief, a plan, a deed): labels of events are complete.
PolNeAR's attributions join with the weak labels of act-labels.ts.
"""

import argparse
import json
from dataclasses import dataclass
from pathlib import Path

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from corpus import ACTS, NOT_SPEECH, SPEECH, Article, folds_of, read_events, read_polnear, shares_half
from decode import Settings, decode_window, spans_of
from network import ACT, PAIR, WIDTH, Network
from pieces import FLAT, read_pieces, window, windows_of
from train import load_tokenizer

EPOCHS, RATE, WEAK_ARTICLES, WEAK_WEIGHT = 60, 2e-3, 120, 0.3
THRESHOLDS = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
# What is shown as speech must be speech so often on events left out.
PRECISION = 0.9


@dataclass
class Example:
    """Mean states of cue, content and source; `right` where the span shares half of a label's (None: a label itself)."""

    states: Tensor
    allowed: Tensor
    event: str
    right: bool | None
    labels: frozenset[int] = frozenset()


def allowed(acts: frozenset[str]) -> Tensor:
    return torch.tensor([float(act in acts) for act in ACTS])


@torch.no_grad()
def examples_of(network: Network, tokenizer, article: Article, size: int, event: str, predict: bool) -> list[Example]:
    """The labels of an article and, with `predict`, what the network marks in it."""
    out = []
    pieces = read_pieces(article, tokenizer, size)
    for first, last in windows_of(pieces, size):
        w = window(pieces, first, last)
        ids, shape = torch.tensor(w.ids)[None], torch.tensor(w.shape)[None]
        states = network.encoder(ids, torch.ones_like(ids), shape)[0]
        mean = lambda at: states[at].mean(0) if len(at) else torch.zeros(WIDTH)
        three = lambda cue, content, source: torch.stack([mean(list(range(*cue)) if cue else []), mean(content), mean(source)])
        for cue, _, content, source, acts in w.relations:
            if content and acts.min() == 0:
                out.append(Example(three(cue, content, source), torch.tensor(acts), event, None))
        if not predict:
            continue
        spread = lambda ranges: [i for a, b in ranges for i in range(a, b)]
        for found in decode_window(network, network.project(states), Settings())[0]:
            spans = spans_of(pieces, first, found.contents)
            own = [k for k, a in enumerate(article.attributions) if shares_half(spans, a.content)]
            acts = frozenset().union(*(article.attributions[k].acts for k in own)) if own else NOT_SPEECH
            labels = frozenset(k for k in own if article.attributions[k].acts == SPEECH)
            states3 = three(found.cue, spread(found.contents), spread(found.sources))
            out.append(Example(states3, allowed(acts), event, bool(own), labels))
    return out


class Head(nn.Module):
    """The rows of the network's projection that the act head reads, and the head."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        at = len(FLAT) + 4 * PAIR
        self.weight = nn.Parameter(network.project.weight[at : at + 3 * ACT].detach().clone().view(3, ACT, WIDTH))
        self.bias = nn.Parameter(network.project.bias[at : at + 3 * ACT].detach().clone().view(3, ACT))
        self.act = nn.Linear(ACT, len(ACTS))
        self.act.load_state_dict(network.act.state_dict())
        self.drop = nn.Dropout(0.3)

    def forward(self, states: Tensor) -> Tensor:
        present = (states.abs().sum(-1) > 0).float()[..., None]
        parts = torch.einsum("npw,paw->npa", states, self.weight) + self.bias * present
        return self.act(self.drop(F.relu(parts.sum(1))))

    def write(self, network: Network) -> None:
        at = len(FLAT) + 4 * PAIR
        network.project.weight.data[at : at + 3 * ACT] = self.weight.data.reshape(3 * ACT, WIDTH)
        network.project.bias.data[at : at + 3 * ACT] = self.bias.data.reshape(3 * ACT)
        network.act.load_state_dict(self.act.state_dict())


def fit(network: Network, events: list[Example], weak: list[Example], seed: int) -> Head:
    torch.manual_seed(seed)
    head = Head(network)
    every = events + weak
    states, masks = torch.stack([e.states for e in every]), torch.stack([e.allowed for e in every])
    weights = torch.tensor([1.0] * len(events) + [WEAK_WEIGHT] * len(weak))
    optimizer = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, EPOCHS)
    for _ in range(EPOCHS):
        head.train()
        for batch in torch.randperm(len(every)).split(256):
            chosen = (head(states[batch]).softmax(-1) * masks[batch]).sum(-1)
            loss = -(weights[batch] * torch.log(chosen + 1e-6)).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        schedule.step()
    return head.eval()


@torch.no_grad()
def temperature(odds: Tensor, masks: Tensor) -> float:
    """What to divide log-odds by, so that probabilities of left-out examples tell how often they are right."""
    loss = lambda t: -torch.log(((odds / t).softmax(-1) * masks).sum(-1) + 1e-6).mean().item()
    return min((x / 20 for x in range(10, 80)), key=loss)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--acts", type=Path)
    parser.add_argument("--window", type=int, default=256)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--leave-out", default="", help="events kept aside altogether, by name, with commas")
    a = parser.parse_args()
    torch.set_num_threads(2)
    network = Network()
    network.load_state_dict(torch.load(a.checkpoint))
    network.eval()
    tokenizer = load_tokenizer()
    left = set(a.leave_out.split(","))
    events = {name: reports for name, reports in read_events(a.data / "events").items() if name not in left}
    examples: dict[str, list[list[Example]]] = {}
    for name, reports in events.items():
        examples[name] = [examples_of(network, tokenizer, r, a.window, name, True) for r in reports]
    acts = json.loads(a.acts.read_text()) if a.acts else {}
    weak = []
    for article in read_polnear(a.data / "polnear/train", acts)[:WEAK_ARTICLES]:
        weak += examples_of(network, tokenizer, article, a.window, "", False)
    flat = lambda names: [e for name in names for report in examples[name] for e in report]

    odds_of: dict[int, Tensor] = {}
    for fold in folds_of(list(events), a.folds):
        head = fit(network, flat([n for n in events if n not in fold]), weak, a.seed)
        with torch.no_grad():
            for e in flat(fold):
                odds_of[id(e)] = head(e.states[None])[0]
    everything = flat(list(events))
    by = temperature(torch.stack([odds_of[id(e)] for e in everything]), torch.stack([e.allowed for e in everything]))
    odds_of = {key: odds / by for key, odds in odds_of.items()}
    least = report(events, examples, odds_of)
    print(f"temperature {by}, speech from {least}")

    head = fit(network, everything, weak, a.seed)
    head.act.weight.data /= by
    head.act.bias.data /= by
    head.write(network)
    torch.save(network.state_dict(), a.out)
    run = json.loads((a.checkpoint.parent / "run.json").read_text())
    run["speech"] = least
    run["seen"] += [f"events/{name} (acts)" for name in events]
    (a.out.parent / "run.json").write_text(json.dumps(run, indent=1))


def report(events: dict[str, list[Article]], examples: dict[str, list[list[Example]]], odds_of: dict[int, Tensor]) -> float:
    """
    Prints precision of what is marked as speech and recall of the labelled speech by the least probability of speech; returns
    the lowest one that is precise enough, else the most precise.
    """
    speech = sum(a.acts == SPEECH for reports in events.values() for r in reports for a in r.attributions)
    lines = []
    for least in (0.0, *THRESHOLDS):
        kept = right = found = 0
        for name in events:
            for marked in examples[name]:
                reached: set[int] = set()
                for e in marked:
                    if e.right is None or odds_of[id(e)].softmax(-1)[:2].sum().item() < least:
                        continue
                    kept, right = kept + 1, right + e.right
                    reached |= e.labels
                found += len(reached)
        line = {"least": least, "marked": kept, "precision": right / max(1, kept), "recall": found / speech}
        print(json.dumps({k: round(v, 4) for k, v in line.items()}), flush=True)
        lines.append(line)
    best = next((x for x in lines if x["precision"] >= PRECISION), max(lines, key=lambda x: x["precision"]))
    return best["least"]


if __name__ == "__main__":
    main()
