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
mkdir -p "$out/teacher"
python train/engine/export.py "$data" "$(ls "$out"/epoch-*.pt | tail -n 1)" "$out/teacher/engine.bin"
python train/engine/events.py "$data" "$(ls "$out"/epoch-*.pt | tail -n 1)" "$out/events" --acts "$out/acts.json"
for fold in 0 1 2 3 4; do
  mkdir -p "$out/folds/$fold"
  python train/engine/export.py "$data" "$out/events/$fold.pt" "$out/folds/$fold/engine.bin"
done
python train/engine/export.py "$data" "$out/events/all.pt" models/engine.bin
node train/engine/left-out.ts "$out/folds"
