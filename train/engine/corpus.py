"""Articles with their attributions: PolNeAR's brat files and the labelled events."""

import json
import re
from dataclasses import dataclass, field
from pathlib import Path

# What an attribution may report; a label is the set of acts that it allows (weak labels allow several).
ACTS = ("said", "written", "thought", "none")
SPEECH = frozenset({"said", "written"})
NOT_SPEECH = frozenset({"thought", "none"})
Spans = list[tuple[int, int]]


@dataclass
class Attribution:
    """Character spans in text order; `acts` is empty where nobody labelled the act; `sure` is decode.py's."""

    content: Spans
    cue: Spans = field(default_factory=list)
    source: Spans = field(default_factory=list)
    acts: frozenset[str] = frozenset()
    sure: tuple[float, float, float] = (1.0, 1.0, 1.0)


@dataclass
class Article:
    name: str
    text: str
    attributions: list[Attribution]


def read_polnear(split: Path, acts: dict[str, list[str]] | None = None) -> list[Article]:
    """The articles of a split, each by its first annotator; `acts` maps "article content-start cue-start" to an act."""
    files: dict[str, Path] = {}
    for path in sorted((split / "attributions").glob("*.ann")):
        files.setdefault(path.stem.rsplit("_", 1)[0], path)
    articles = []
    for name, path in files.items():
        text = (split / "text" / f"{name}.txt").read_bytes().decode("utf8")
        attributions = read_brat(path.read_text(encoding="utf8"))
        for a in attributions:
            a.acts = frozenset((acts or {}).get(act_key(name, a), ()))
        articles.append(Article(name, text, attributions))
    return articles


def act_key(name: str, a: Attribution) -> str:
    return f"{name} {a.content[0][0]} {a.cue[0][0] if a.cue else -1}"


def read_brat(annotations: str) -> list[Attribution]:
    spans: dict[str, Spans] = {}
    found = []
    lines = annotations.split("\n")
    for line in lines:
        match = re.match(r"(T\d+)\t\S+ ([\d; ]+)\t", line)
        if match:
            spans[match[1]] = [tuple(map(int, pair.split())) for pair in match[2].split(";")]
    for line in lines:
        match = re.match(r"E\d+\t(.+)$", line)
        if not match:
            continue
        roles: dict[str, Spans] = {"content": [], "cue": [], "source": []}
        for part in match[1].split():
            role, _, name = part.partition(":")
            role = re.sub(r"\d+$", "", role).lower()
            if role in roles:
                roles[role] += spans.get(name, [])
        if roles["content"]:
            found.append(Attribution(*(sorted(roles[role]) for role in ("content", "cue", "source"))))
    return found


def read_events(root: Path) -> dict[str, list[Article]]:
    """The reports of each labelled event, named "event/report"."""
    events = {}
    for directory in sorted(p for p in root.iterdir() if (p / "gold.json").exists()):
        texts = {p.stem: p.read_bytes().decode("utf8") for p in sorted(directory.glob("*.txt"))}
        labelled: dict[str, list[Attribution]] = {doc: [] for doc in texts}
        for statement in json.loads((directory / "gold.json").read_text())["statements"]:
            acts = SPEECH if statement.get("act", "speech") == "speech" else frozenset({"thought"})
            for member in statement["members"]:
                if not member["spans"]:
                    continue
                one = lambda role: [tuple(member[role])] if member.get(role) else []
                spans = sorted(tuple(s) for s in member["spans"])
                labelled[member["doc"]].append(Attribution(spans, one("cue"), one("source"), acts))
        events[directory.name] = [Article(f"{directory.name}/{d}", t, labelled[d]) for d, t in texts.items()]
    return events


def shares_half(a: Spans, b: Spans) -> bool:
    """Whether the spans share at least half of the shorter side: what counts as the same wording."""
    size = lambda spans: sum(y - x for x, y in spans)
    shared = sum(max(0, min(y, d) - max(x, c)) for x, y in a for c, d in b)
    return shared >= 0.5 * max(1, min(size(a), size(b)))


def folds_of(events: list[str], count: int) -> list[list[str]]:
    """Events dealt into folds in order of their names, so that a fold never changes when code does."""
    return [sorted(events)[i::count] for i in range(count)]
