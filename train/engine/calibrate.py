"""How far the network is to be believed: fitted on texts that it has not seen."""

import math

import torch

from corpus import ACTS

TENTHS = 10


def log_odds(p: float) -> float:
    p = min(max(p, 1e-4), 1 - 1e-4)
    return math.log(p / (1 - p))


def fit_line(points: list[tuple[list[float], bool]]) -> list[float]:
    """Weights, the offset last, by which features tell how likely something is right."""
    x = torch.tensor([[*features, 1.0] for features, _ in points])
    y = torch.tensor([float(right) for _, right in points])
    line = torch.zeros(x.shape[1], requires_grad=True)
    optimizer = torch.optim.LBFGS([line], max_iter=200)

    def closure():
        optimizer.zero_grad()
        loss = torch.nn.functional.binary_cross_entropy_with_logits(x @ line, y) + 1e-4 * line.square().sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    return [round(w, 4) for w in line.tolist()]


def chance_by(line: list[float], features: list[float]) -> float:
    return 1 / (1 + math.exp(-sum(w * x for w, x in zip(line, [*features, 1.0]))))


def print_tenths(name: str, told: list[tuple[float, bool]]) -> None:
    for low in range(TENTHS):
        part = [(chance, right) for chance, right in told if min(int(chance * TENTHS), TENTHS - 1) == low]
        if part:
            mean = lambda values: sum(values) / len(part)
            print(f"  {name} {low / TENTHS:.1f}  {len(part):5}  right {mean(r for _, r in part):.3f}  told {mean(c for c, _ in part):.3f}")


def temperature_of(odds: list[list[float]], allowed: list[frozenset[str]]) -> float:
    """What to divide log-odds of ACTS by, so that probabilities tell how often the acts are right."""
    table = torch.tensor(odds)
    masks = torch.tensor([[float(act in acts) for act in ACTS] for acts in allowed])
    loss = lambda t: -torch.log(((table / t).softmax(-1) * masks).sum(-1) + 1e-6).mean().item()
    return min((x / 20 for x in range(10, 80)), key=loss)
