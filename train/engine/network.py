"""The network: a small BERT encoder, a tagger, a head that tags source and content given a cue, and a head for the act."""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from corpus import ACTS
from pieces import FLAT, GIVEN_CUE, SHAPES

WIDTH, LAYERS, HEADS, FEED, POSITIONS, VOCABULARY = 384, 6, 12, 1536, 512, 30522
PAIR, ACT, DISTANCES = 192, 64, 64


class Layer(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.mixed = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.up, self.down = nn.Linear(WIDTH, FEED), nn.Linear(FEED, WIDTH)
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        batch, n, _ = x.shape
        split = lambda y: y.view(batch, n, HEADS, WIDTH // HEADS).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        scores = q @ k.transpose(-1, -2) / math.sqrt(WIDTH // HEADS) + bias.to(q.dtype)
        mixed = torch.softmax(scores, -1, scores.dtype) @ v
        mixed = self.mixed(mixed.transpose(1, 2).reshape(batch, n, WIDTH))
        x = self.norm1(x + self.drop(mixed))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Encoder(nn.Module):
    """MiniLM-L6; the shape of a piece (case, digits, within quotation marks) is added to its word."""

    def __init__(self) -> None:
        super().__init__()
        self.word, self.position = nn.Embedding(VOCABULARY, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.shape = nn.Embedding(SHAPES, WIDTH)
        nn.init.zeros_(self.shape.weight)
        self.norm, self.drop = nn.LayerNorm(WIDTH, 1e-12), nn.Dropout(0.1)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, ids: Tensor, mask: Tensor, shape: Tensor) -> Tensor:
        positions = self.position.weight[: ids.shape[1]]
        x = self.drop(self.norm(self.word(ids) + positions + self.shape(shape)))
        bias = (1 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def load_base(self, weights: Path) -> None:
        """The packaged weights; the type embedding of the first sentence is part of every position."""
        base = {k.removeprefix("bert."): v for k, v in load_file(weights).items()}
        copy = lambda module, name: module.load_state_dict({k: base[f"{name}.{k}"] for k in module.state_dict()})
        copy(self.word, "embeddings.word_embeddings")
        copy(self.norm, "embeddings.LayerNorm")
        types = base["embeddings.token_type_embeddings.weight"][0]
        self.position.weight.data.copy_(base["embeddings.position_embeddings.weight"] + types)
        for i, layer in enumerate(self.layers):
            for module, name in (
                (layer.query, "attention.self.query"),
                (layer.key, "attention.self.key"),
                (layer.value, "attention.self.value"),
                (layer.mixed, "attention.output.dense"),
                (layer.norm1, "attention.output.LayerNorm"),
                (layer.up, "intermediate.dense"),
                (layer.down, "output.dense"),
                (layer.norm2, "output.LayerNorm"),
            ):
                copy(module, f"encoder.layer.{i}.{name}")


class Network(nn.Module):
    """
    The encoder and one projection of its states, divided into what each head reads. The pair and act heads only add,
    multiply and rectify projections of single pieces, so that a host without a runtime for a second graph computes them.
    """

    PARTS = (len(FLAT), PAIR, PAIR, PAIR, PAIR, ACT, ACT, ACT)

    def __init__(self) -> None:
        super().__init__()
        self.encoder = Encoder()
        self.project = nn.Linear(WIDTH, sum(self.PARTS))
        self.distance = nn.Embedding(DISTANCES, PAIR)
        self.pair = nn.Linear(PAIR, len(GIVEN_CUE))
        self.act = nn.Linear(ACT, len(ACTS))
        self.drop = nn.Dropout(0.1)
        nn.init.normal_(self.distance.weight, std=0.1)

    def forward(self, ids: Tensor, mask: Tensor, shape: Tensor) -> Tensor:
        """Projections of every piece, the parts side by side."""
        with torch.autocast("cpu", torch.bfloat16, enabled=not torch.onnx.is_in_onnx_export()):
            states = self.encoder(ids, mask, shape)
        return self.project(states.float())

    def given_cue(self, parts: tuple[Tensor, ...], cues: list[tuple[int, int]]) -> Tensor:
        """Log-odds of each label of each piece of one window, given each cue: cues x pieces x labels."""
        token, factor, cue, gate = parts[1:5]
        n = token.shape[0]
        mean = lambda x: torch.stack([x[a:b].mean(0) for a, b in cues])
        i = torch.arange(n)
        offset = torch.stack([torch.where(i < a, i - a, torch.clamp(i - b + 1, min=0)) for a, b in cues])
        bucket = torch.clamp(torch.log2(offset.abs().float() + 1) * 4, max=31).long()
        bucket = torch.where(offset < 0, bucket, bucket + 32)
        hidden = token[None] + mean(cue)[:, None] + factor[None] * mean(gate)[:, None] + self.distance(bucket)
        return self.pair(self.drop(F.relu(hidden)))

    def acts(self, parts: tuple[Tensor, ...], found: list[tuple[tuple[int, int] | None, list[int], list[int]]]) -> Tensor:
        """Log-odds of the acts of attributions of one window: cue range, pieces of content and of source."""
        cue, content, source = parts[5:8]
        none = torch.zeros(ACT, dtype=cue.dtype)
        mean = lambda x, at: x[at].mean(0) if len(at) else none
        rows = [mean(cue, list(range(*c)) if c else []) + mean(content, y) + mean(source, s) for c, y, s in found]
        return self.act(self.drop(F.relu(torch.stack(rows))))

    def split(self, projected: Tensor) -> tuple[Tensor, ...]:
        return projected.split(self.PARTS, -1)
