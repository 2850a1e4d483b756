"""Word pieces of an article with their labels, and windows of whole paragraphs. src/core/extract/deep mirrors the reading."""

import random
import re
from dataclasses import dataclass

import numpy as np
from tokenizers import BertWordPieceTokenizer

from corpus import ACTS, Article, Spans

FLAT = ("O", "B-cue", "I-cue", "B-content", "I-content", "B-source", "I-source")
GIVEN_CUE = ("O", "B-content", "I-content", "B-source", "I-source")
CLS, SEP = 101, 102
SHAPES = 10
# Shapes from here on are those of pieces in quotation marks.
QUOTED = 5
SENTENCE_END = re.compile(r"[.!?][”\"’']?\s+")


@dataclass
class Relation:
    """One attribution by piece numbers: ranges are half-open; `acts` is a mask over ACTS, all ones where unknown."""

    cue: tuple[int, int] | None
    content: list[int]
    source: list[int]
    acts: np.ndarray


@dataclass
class Pieces:
    """An article's pieces; `segments` are ranges that no window divides (paragraphs, or sentences of long ones)."""

    ids: np.ndarray
    start: np.ndarray
    end: np.ndarray
    shape: np.ndarray
    segments: list[tuple[int, int]]
    flat: np.ndarray
    relations: list[Relation]


def shape_of(word: str) -> int:
    if not word[:1].isalnum():
        return 0
    if word.isdigit():
        return 4
    if len(word) > 1 and word.isupper():
        return 3
    return 2 if word[0].isupper() else 1


def quoted_characters(text: str) -> np.ndarray:
    """1 where a character stands between double quotation marks of its paragraph, the marks counted in."""
    inside = np.zeros(len(text) + 1, np.int8)
    open_ = False
    for i, c in enumerate(text):
        if c == "\n":
            open_ = False
        closes = c == "”" or (c == '"' and open_) or (c == "'" and text[i - 1 : i + 1] == "''")
        if c in "“„" or (c == '"' and not open_) or (c == "`" and text[i - 1 : i + 1] == "``"):
            open_ = True
        inside[i] = open_
        if closes:
            open_ = False
    return inside


def read_pieces(article: Article, tokenizer: BertWordPieceTokenizer, size: int) -> Pieces:
    text = article.text
    ids, starts, ends, segments = [], [], [], []
    for paragraph in re.finditer(r"[^\n]+", text):
        if not paragraph.group().strip():
            continue
        encoded = tokenizer.encode(paragraph.group(), add_special_tokens=False)
        first = len(ids)
        ids += encoded.ids
        starts += [a + paragraph.start() for a, _ in encoded.offsets]
        ends += [b + paragraph.start() for _, b in encoded.offsets]
        segments += divide(first, len(ids), starts, paragraph, size - 2)
    start, end = np.array(starts, int), np.array(ends, int)
    inside = quoted_characters(text)
    shape = np.array([shape_of(text[a:b]) + QUOTED * int(inside[a]) for a, b in zip(starts, ends)], int)
    flat, relations = label(article, start, end)
    return Pieces(np.array(ids, int), start, end, shape, segments, flat, relations)


def divide(first: int, last: int, starts: list[int], paragraph: re.Match, room: int) -> list[tuple[int, int]]:
    """A paragraph as one segment; one of more than `room` pieces cut behind the last sentence that fits, else anywhere."""
    if last - first <= room:
        return [(first, last)] if last > first else []
    cuts = [paragraph.start() + m.end() for m in SENTENCE_END.finditer(paragraph.group())]
    ends = sorted({first + int(np.searchsorted(starts[first:last], cut)) for cut in cuts} - {first})
    out = []
    while last - first > room:
        fitting = [e for e in ends if first < e <= first + room]
        cut = fitting[-1] if fitting else first + room
        out.append((first, cut))
        first = cut
    return [*out, (first, last)]


def covered(start: np.ndarray, end: np.ndarray, spans: Spans) -> list[int]:
    hit = np.zeros(len(start), bool)
    for a, b in spans:
        hit |= (start < b) & (end > a)
    return np.flatnonzero(hit).tolist()


def mark(labels: np.ndarray, pieces: list[int], begin: int) -> None:
    """BIO labels on the pieces, a new beginning after each gap."""
    previous = None
    for i in pieces:
        labels[i] = begin + 1 if previous is not None and i == previous + 1 else begin
        previous = i


def label(article: Article, start: np.ndarray, end: np.ndarray) -> tuple[np.ndarray, list[Relation]]:
    flat = np.zeros(len(start), int)
    relations = []
    for a in article.attributions:
        content, source, cue = (covered(start, end, s) for s in (a.content, a.source, a.cue))
        mark(flat, content, 3)
        mark(flat, source, 5)
        acts = np.array([not a.acts or act in a.acts for act in ACTS], np.float32)
        relations.append(Relation((cue[0], cue[-1] + 1) if cue else None, content, source, acts))
    for a in article.attributions:
        mark(flat, covered(start, end, a.cue), 1)
    return flat, relations


def windows_of(pieces: Pieces, size: int, draw: random.Random | None = None) -> list[tuple[int, int]]:
    """Ranges of whole segments of at most `size` - 2 pieces; with `draw` the first is cut short at random, so that each epoch divides otherwise."""
    room = size - 2
    limit = draw.randint(room // 4, room) if draw else room
    out: list[tuple[int, int]] = []
    begin = None
    for a, b in pieces.segments:
        if begin is not None and b - begin > limit:
            out.append((begin, a))
            begin, limit = a, room
        begin = a if begin is None else begin
    return out if begin is None else [*out, (begin, pieces.segments[-1][1])]


@dataclass
class Window:
    """A window with its two special pieces: position i of the window is piece `first` + i - 1 of the article."""

    ids: np.ndarray
    shape: np.ndarray
    flat: np.ndarray
    relations: list[tuple[tuple[int, int] | None, np.ndarray, list[int], list[int], np.ndarray]]


def window(pieces: Pieces, first: int, last: int) -> Window:
    n = last - first + 2
    frame = lambda middle, a, b: np.concatenate([[a], middle[first:last], [b]])
    flat = frame(pieces.flat, 0, 0)
    if flat[1] in (2, 4, 6):
        flat[1] -= 1
    relations = []
    for r in pieces.relations:
        content = [i - first + 1 for i in r.content if first <= i < last]
        source = [i - first + 1 for i in r.source if first <= i < last]
        if r.cue is not None:
            if not first <= r.cue[0] or r.cue[1] > last:
                continue
            cue = (r.cue[0] - first + 1, r.cue[1] - first + 1)
        elif content:
            cue = None
        else:
            continue
        labels = np.zeros(n, int)
        mark(labels, content, 1)
        mark(labels, source, 3)
        relations.append((cue, labels, content, source, r.acts))
    return Window(frame(pieces.ids, CLS, SEP), frame(pieces.shape, 0, 0), flat, relations)
