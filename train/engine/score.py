"""Agreement of attributions with gold ones: the measures of `npm run eval:extract` (docs/accuracy-extraction.md)."""

import re
from collections import Counter

from corpus import Article, Attribution, Spans

TOKEN = re.compile(r"\w+|[^\w\s]")


def tokens_in(tokens: Spans, spans: Spans) -> frozenset[int]:
    return frozenset(i for i, (a, b) in enumerate(tokens) if any(a < y and b > x for x, y in spans))


def mode_of(text: str, spans: Spans) -> str:
    words = " ".join(text[a:b] for a, b in spans).strip()
    quoted = sum(len(q) for q in re.findall(r"[“\"][^”\"]*[”\"]?", words))
    return "direct" if words and quoted >= 0.9 * len(words) else "mixed" if quoted else "indirect"


def alpha(pairs: Counter) -> float:
    n = sum(pairs.values())
    observed = sum(v for (a, b), v in pairs.items() if a != b) / n
    margins: Counter = Counter()
    for (a, b), v in pairs.items():
        margins[a] += v
        margins[b] += v
    total = sum(margins.values())
    return 1 - observed / (1 - sum(v * (v - 1) for v in margins.values()) / (total * (total - 1)))


def harmonic(p: float, r: float) -> float:
    return 2 * p * r / (p + r) if p + r else 0.0


def score(articles: list[Article], predicted: dict[str, list[Attribution]]) -> dict[str, float]:
    pairs: Counter = Counter()
    c: Counter = Counter()
    for article in articles:
        score_article(article, predicted[article.name], pairs, c)
    ratio = lambda a, b: c[a] / max(1, c[b])
    modes = ("direct", "mixed", "indirect")
    return {
        "predicted": c["predicted"],
        "alpha": alpha(pairs),
        "overlap": harmonic(ratio("softP", "predicted"), ratio("softR", "gold")),
        "exact": harmonic(ratio("exactP", "predicted"), ratio("exactR", "gold")),
        **{mode: ratio(f"right {mode}", f"sources {mode}") for mode in modes},
        "endToEnd": ratio("right", "sources"),
        "source": ratio("right", "found"),
    }


def score_article(article: Article, predicted: list[Attribution], pairs: Counter, c: Counter) -> None:
    tokens = [m.span() for m in TOKEN.finditer(article.text)]
    sides = [labels_of(tokens, side) for side in (article.attributions, predicted)]
    pairs.update(zip(*sides))
    gold = [tokens_in(tokens, a.content) for a in article.attributions]
    told = [tokens_in(tokens, a.content) for a in predicted]
    for t in filter(None, told):
        c["predicted"] += 1
        c["softP"] += max((len(t & g) for g in gold), default=0) / len(t)
        c["exactP"] += t in gold
    for a, g in zip(article.attributions, gold):
        if not g:
            continue
        best = max(range(len(told)), key=lambda j: (len(told[j] & g), -len(told[j])), default=None)
        overlap = 0 if best is None else len(told[best] & g)
        c["gold"] += 1
        c["softR"] += overlap / len(g)
        c["exactR"] += g in told
        if a.source:
            mode = mode_of(article.text, a.content)
            c["sources"] += 1
            c[f"sources {mode}"] += 1
            if best is not None and overlap >= 0.5 * len(g):
                right = bool(tokens_in(tokens, a.source) & tokens_in(tokens, predicted[best].source))
                c["found"] += 1
                c["right"] += right
                c[f"right {mode}"] += right


def labels_of(tokens: Spans, attributions: list[Attribution]) -> list[str]:
    labels = ["O"] * len(tokens)
    for a in attributions:
        for role in ("content", "source", "cue"):
            for i in tokens_in(tokens, getattr(a, role)):
                labels[i] = role
    return labels
