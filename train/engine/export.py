"""Writes the trained network as models/engine.bin, in the kernel's own order. Usage: export.py SHARED_DATA CHECKPOINT OUT"""

import argparse
import hashlib
import json
import re
from pathlib import Path

import numpy as np
import torch

from corpus import read_polnear
from network import ACT, HEADS, LAYERS, PAIR, WIDTH, Network
from pieces import read_pieces, window, windows_of
from train import base_file, load_tokenizer

MAGIC = b"HSENG1\0\0"
# The kernel reads eight columns at a time.
BLOCK = 8
# Before anything is fitted: the act alone tells what is somebody's words, a path is as sure as it is probable.
PLAIN = {"words": [0, 0, 0, 1, 0, 0, 0, 0, 0, 0], "source": [1, 0, 0], "ends": [1, 0]}
# Scripts that English news does not use are left out of the vocabulary: their words become unknown ones.
KEPT = re.compile(r"(?:##)?[!-~\u00a1-\u024f\u2010-\u2044\u20a0-\u20bf\u2100-\u214f]+|\[(?:UNK|CLS|SEP|PAD)\]")


class Writer:
    """Tensors one behind another, each at a multiple of 16 bytes."""

    def __init__(self) -> None:
        self.tensors: list[dict] = []
        self.data = bytearray()

    def add(self, name: str, values: np.ndarray) -> None:
        self.data += bytes(-len(self.data) % 16)
        kind = {np.dtype(np.int8): "i8", np.dtype(np.float32): "f32"}[values.dtype]
        self.tensors.append({"name": name, "type": kind, "shape": list(values.shape), "offset": len(self.data)})
        self.data += np.ascontiguousarray(values).tobytes()

    def linear(self, name: str, weight: np.ndarray, bias: np.ndarray, largest: np.ndarray) -> None:
        """
        A linear layer in int8, one scale a column. Inputs are first brought to one magnitude channel by channel
        (half of each channel's range goes to the weights), as a few channels of the encoder's states dwarf the rest.
        """
        range_ = np.maximum(np.abs(weight).max(0), 1e-5)
        shift = np.sqrt(np.maximum(largest, 1e-5) / range_)
        shift /= np.exp(np.log(shift).mean())
        weight = np.pad(weight * shift, ((0, -len(weight) % BLOCK), (0, 0)))
        bias = np.pad(bias, (0, -len(bias) % BLOCK))
        columns, depth = weight.shape
        scale = np.maximum(np.abs(weight).max(1), 1e-12) / 127
        whole = np.rint(weight / scale[:, None]).astype(np.int8)
        packed = whole.reshape(columns // BLOCK, BLOCK, depth // 4, 4).transpose(0, 2, 1, 3)
        self.add(f"{name}.weight", packed)
        self.add(f"{name}.scale", scale.astype(np.float32))
        self.add(f"{name}.sum", whole.astype(np.float32).sum(1))
        self.add(f"{name}.bias", bias.astype(np.float32))
        self.add(f"{name}.smooth", (1 / shift).astype(np.float32))


@torch.no_grad()
def largest_inputs(network: Network, data: Path, size: int) -> dict[str, np.ndarray]:
    """The largest magnitude of each channel that each linear layer reads, over some of the training articles."""
    found: dict[str, np.ndarray] = {}

    def watch(name: str):
        def hook(_, inputs):
            high = inputs[0].float().abs().flatten(0, -2).max(0).values.numpy()
            found[name] = np.maximum(found.get(name, 0), high)

        return hook

    for name, module in network.named_modules():
        if isinstance(module, torch.nn.Linear):
            module.register_forward_pre_hook(watch(name))
    tokenizer = load_tokenizer()
    for article in read_polnear(data / "polnear/train")[:60:3]:
        pieces = read_pieces(article, tokenizer, size)
        for first, last in windows_of(pieces, size):
            w = window(pieces, first, last)
            ids = torch.tensor(w.ids)[None]
            network(ids, torch.ones_like(ids), torch.tensor(w.shape)[None])
    return found


def write(network: Network, data: Path, out: Path, about: dict, size: int) -> None:
    largest = largest_inputs(network, data, size)
    get = lambda name: network.get_parameter(name).detach().numpy()
    w = Writer()
    words = base_file("vocab.txt").read_text(encoding="utf8").splitlines()
    kept = [i for i, word in enumerate(words) if KEPT.fullmatch(word) and not word.startswith("[unused")]
    word = get("encoder.word.weight")[kept]
    scale = np.abs(word).max(1) / 127
    w.add("word", np.rint(word / scale[:, None]).astype(np.int8))
    w.add("word.scale", scale.astype(np.float32))
    w.add("position", get("encoder.position.weight")[:size])
    w.add("shape", get("encoder.shape.weight"))
    for part in ("weight", "bias"):
        w.add(f"norm.{part}", get(f"encoder.norm.{part}"))
    for i in range(LAYERS):
        layer = f"encoder.layers.{i}"
        three = ("query", "key", "value")
        joined = lambda part: np.concatenate([get(f"{layer}.{x}.{part}") for x in three])
        w.linear(f"{i}.attend", joined("weight"), joined("bias"), largest[f"{layer}.query"])
        for name in ("mixed", "up", "down"):
            w.linear(f"{i}.{name}", get(f"{layer}.{name}.weight"), get(f"{layer}.{name}.bias"), largest[f"{layer}.{name}"])
        for norm in ("norm1", "norm2"):
            for part in ("weight", "bias"):
                w.add(f"{i}.{norm}.{part}", get(f"{layer}.{norm}.{part}"))
    w.linear("project", get("project.weight"), get("project.bias"), largest["project"])
    for name in ("distance.weight", "pair.weight", "pair.bias", "act.weight", "act.bias"):
        w.add(name, get(name))
    header = {
        **about,
        "width": WIDTH,
        "heads": HEADS,
        "layers": LAYERS,
        "window": size,
        "parts": list(Network.PARTS),
        "pair": PAIR,
        "act": ACT,
        "vocabulary": [words[i] for i in kept],
        "tensors": w.tensors,
    }
    text = json.dumps(header, ensure_ascii=False, separators=(",", ":")).encode("utf8")
    text += b" " * (-(len(MAGIC) + 4 + len(text)) % 16)
    content = MAGIC + len(text).to_bytes(4, "little") + text + bytes(w.data)
    out.write_bytes(content)
    fingerprint = hashlib.sha256(content).hexdigest()
    out.with_suffix(".sha256").write_text(fingerprint + "\n")
    print(f"{out}: {len(content) / 1e6:.1f} MB, {len(kept)} words, sha256 {fingerprint}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--window", type=int, default=256)
    a = parser.parse_args()
    torch.set_num_threads(1)
    network = Network()
    network.load_state_dict(torch.load(a.checkpoint))
    network.eval()
    path = a.checkpoint.with_suffix(".json")
    run = json.loads(path.read_text()) if path.exists() else {}
    temperature = run.get("temperature", 1)
    network.act.weight.data /= temperature
    network.act.bias.data /= temperature
    about = {"seen": run.get("seen", []), "calibration": run.get("calibration", PLAIN), "speech": run.get("speech", 0.5)}
    write(network, a.data, a.out, about, a.window)


if __name__ == "__main__":
    main()
