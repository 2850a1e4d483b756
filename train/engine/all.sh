#!/bin/sh
# Trains the deep engine from its base weights to models/engine.bin: all.sh SHARED_DATA OUT. Goes on where it was stopped.
set -eu
data=$(realpath "$1")
mkdir -p "$2"
out=$(realpath "$2")
cd "$(dirname "$0")/../.."
PATH="$PWD/node_modules/.bin:$PATH"
[ -e "$out/last.pt" ] && resume=--resume || resume=
node train/engine/act-labels.ts "$data/polnear/train" > "$out/acts.json"
python train/engine/train.py "$data" "$out" --acts "$out/acts.json" $resume
last=$(ls "$out"/epoch-*.pt | tail -n 1)
python train/engine/acts.py "$data" "$last" "$out/acted.pt" --acts "$out/acts.json"
python train/engine/calibrate.py "$data" "$out/acted.pt"
python train/engine/export.py "$data" "$out/acted.pt" models/engine.bin
