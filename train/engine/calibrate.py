"""
Fits how often an attribution of a confidence is right (half of its content and its source shared with a gold one), on
PolNeAR's dev articles: slope and offset over the log-odds of the confidence, in calibration.json beside the checkpoint.
Usage: calibrate.py SHARED_DATA CHECKPOINT
"""

import argparse
import json
import math
from pathlib import Path

import torch

from corpus import read_polnear, shares_half
from decode import Settings, read_article
from network import Network
from train import load_tokenizer


def log_odds(p: float) -> float:
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))


def fit(points: list[tuple[float, bool]]) -> tuple[float, float]:
    x = torch.tensor([log_odds(p) for p, _ in points])
    y = torch.tensor([float(right) for _, right in points])
    line = torch.tensor([1.0, 0.0], requires_grad=True)
    optimizer = torch.optim.LBFGS([line], max_iter=100)

    def closure():
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(line[0] * x + line[1], y)
        loss.backward()
        return loss

    optimizer.step(closure)
    return line[0].item(), line[1].item()


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--window", type=int, default=256)
    a = parser.parse_args()
    torch.set_num_threads(2)
    network = Network()
    network.load_state_dict(torch.load(a.checkpoint))
    network.eval()
    tokenizer = load_tokenizer()
    points = []
    for article in read_polnear(a.data / "polnear/dev"):
        for found, _ in read_article(network, tokenizer, article, a.window, Settings()):
            right = any(
                shares_half(found.content, gold.content)
                and (shares_half(found.source, gold.source) if gold.source else not found.source)
                for gold in article.attributions
            )
            points.append((found.confidence, right))
    slope, offset = fit(points)
    for low in range(0, 10):
        part = [(p, right) for p, right in points if low / 10 <= p < (low + 1) / 10 or (low == 9 and p >= 1)]
        if part:
            told = sum(1 / (1 + math.exp(-(slope * log_odds(p) + offset))) for p, _ in part) / len(part)
            print(f"{low / 10:.1f}  {len(part):5}  right {sum(r for _, r in part) / len(part):.3f}  told {told:.3f}")
    (a.checkpoint.parent / "calibration.json").write_text(json.dumps([slope, offset]))


if __name__ == "__main__":
    main()
