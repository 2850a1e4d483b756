"""From log-odds to attributions: the labels' best paths, one reading a cue, contents that no cue took."""

from dataclasses import dataclass

import numpy as np
import torch
from tokenizers import BertWordPieceTokenizer

from corpus import Article, Attribution
from network import Network
from pieces import FLAT, GIVEN_CUE, Pieces, Window, read_pieces, window, windows_of

NEVER = -1e9
# A content without a cue of its own stands only where cues took less than this part of it.
TAKEN = 0.3


@dataclass
class Settings:
    """Additions to log-odds: of every beginning of a cue, of a content without one, of a content given a cue."""

    cue: float = 0.0
    content: float = 0.0
    given: float = 0.0


def transitions(names: tuple[str, ...]) -> tuple[np.ndarray, np.ndarray]:
    between, start = np.zeros((len(names), len(names))), np.zeros(len(names))
    for j, to in enumerate(names):
        if to.startswith("I-"):
            start[j] = NEVER
            between[[i for i, a in enumerate(names) if a[2:] != to[2:]], j] = NEVER
    return between, start


def best_path(scores: np.ndarray, names: tuple[str, ...]) -> list[int]:
    between, start = transitions(names)
    best = scores[0] + start
    back = np.zeros(scores.shape, int)
    for t in range(1, len(scores)):
        reach = best[:, None] + between
        back[t] = reach.argmax(0)
        best = reach.max(0) + scores[t]
    path = [int(best.argmax())]
    for t in range(len(scores) - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    return path[::-1]


def chunks(path: list[int], names: tuple[str, ...]) -> list[tuple[str, int, int]]:
    """(label, first, end) of each chunk of a path."""
    out, label, begin = [], None, 0
    for i, p in enumerate([*path, 0]):
        if label is not None and names[p] != f"I-{label}":
            out.append((label, begin, i))
            label = None
        if names[p].startswith("B-"):
            label, begin = names[p][2:], i
    return out


def log_softmax(x: np.ndarray) -> np.ndarray:
    x = x - x.max(-1, keepdims=True)
    return x - np.log(np.exp(x).sum(-1, keepdims=True))


def only_outside(scores: np.ndarray, at: list[int]) -> None:
    scores[at] = NEVER
    scores[at, 0] = 0


@dataclass
class Found:
    """
    An attribution by positions in its window. `sure` holds probabilities: of the path of cue and content, of the source's,
    of the ends of the content.
    """

    cue: tuple[int, int] | None
    contents: list[tuple[int, int]]
    sources: list[tuple[int, int]]
    sure: tuple[float, float, float]


def decode_window(network: Network, projected: torch.Tensor, settings: Settings) -> tuple[list[Found], np.ndarray]:
    """The attributions of a window and the probabilities of their acts."""
    parts = network.split(projected)
    n = projected.shape[0]
    flat = log_softmax(parts[0].numpy().copy())
    flat[:, 1] += settings.cue
    flat[:, 3] += settings.content
    only_outside(flat, [0, n - 1])
    tagged = chunks(best_path(flat, FLAT), FLAT)
    cues = [(a, b) for label, a, b in tagged if label == "cue"]
    found, taken = [], set()
    if cues:
        for cue, scores in zip(cues, log_softmax(network.given_cue(parts, cues).numpy())):
            scores[:, 1] += settings.given
            only_outside(scores, [0, n - 1, *range(*cue)])
            read = chunks(best_path(scores, GIVEN_CUE), GIVEN_CUE)
            contents = [(a, b) for label, a, b in read if label == "content"]
            if not contents:
                continue
            taken.update(i for a, b in contents for i in range(a, b))
            sources = [(a, b) for label, a, b in read if label == "source"]
            words = mean_chance(scores, contents, 1) * float(np.exp(flat[cue[0], 1]))
            source = mean_chance(scores, sources, 3) if sources else float(1 - np.exp(scores[:, 3].max()))
            found.append(Found(cue, contents, sources, (words, source, chance_of_ends(scores, contents, 1))))
    for label, a, b in tagged:
        if label == "content" and len(taken & set(range(a, b))) < TAKEN * (b - a):
            sure = (float(np.exp(flat[a, 3])), 0.0, chance_of_ends(flat, [(a, b)], 3))
            found.append(Found(None, [(a, b)], [], sure))
    if not found:
        return [], np.zeros((0, 4))
    spans = lambda ranges: [i for a, b in ranges for i in range(a, b)]
    acts = network.acts(parts, [(f.cue, spans(f.contents), spans(f.sources)) for f in found])
    return found, acts.softmax(-1).numpy()


def mean_chance(scores: np.ndarray, ranges: list[tuple[int, int]], begin: int) -> float:
    """Geometric mean of the probabilities of the labels of ranges."""
    return float(np.exp(np.mean([scores[i, begin + (i > a)] for a, b in ranges for i in range(a, b)])))


def chance_of_ends(scores: np.ndarray, ranges: list[tuple[int, int]], begin: int) -> float:
    """That each range begins and ends where it does."""
    goes_on = lambda i: float(np.exp(scores[i, begin + 1])) if i < len(scores) else 0.0
    return float(np.prod([np.exp(scores[a, begin]) * (1 - min(goes_on(b), 0.999)) for a, b in ranges]))


def project(network: Network, w: Window) -> torch.Tensor:
    ids, shape = torch.tensor(w.ids)[None], torch.tensor(w.shape)[None]
    return network(ids, torch.ones_like(ids), shape)[0]


def spans_of(pieces: Pieces, first: int, ranges: list[tuple[int, int]]) -> list[tuple[int, int]]:
    return [(int(pieces.start[first + a - 1]), int(pieces.end[first + b - 2])) for a, b in ranges]


@torch.no_grad()
def read_article(
    network: Network, tokenizer: BertWordPieceTokenizer, article: Article, size: int, settings: Settings, run=project
) -> list[tuple[Attribution, np.ndarray]]:
    """The attributions of a text with the probabilities of their acts; `run` gives the projections of a window."""
    pieces = read_pieces(Article(article.name, article.text, []), tokenizer, size)
    out = []
    for first, last in windows_of(pieces, size):
        found, acts = decode_window(network, run(network, window(pieces, first, last)), settings)
        for f, p in zip(found, acts):
            cue = spans_of(pieces, first, [f.cue] if f.cue else [])
            content, source = spans_of(pieces, first, f.contents), spans_of(pieces, first, f.sources)
            out.append((Attribution(content, cue, source, sure=f.sure), p))
    return out
