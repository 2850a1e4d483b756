import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FOLDS, readEvents } from '../../gold/alignments/alignment-gold.ts';
import { recordSayings, SAYINGS } from '../../gold/left-out/left-out-sayings.ts';
import { deepSayings } from '../../src/core/extract/deep/deep-sayings.ts';
import { loadNetwork } from '../../src/models/network/load-network.ts';
import { MODELS_FOLDER } from '../../src/models/read-model.ts';

/**
 * Keeps what each fold's network finds in the labelled events that it has not seen, so that whatever is fitted or scored on them
 * stands on readings like those of new texts. Usage: left-out.ts FOLDER, which holds `0` to `4`, an engine.bin each.
 */
const folder = process.argv[2]!;
const networks = Array.from({ length: FOLDS }, (_, fold) =>
  loadNetwork({ folder: pathToFileURL(`${resolve(folder, String(fold))}/`) }),
);
const engine = readFileSync(new URL('engine.sha256', MODELS_FOLDER), 'utf8').trim();
const events = readEvents('events');
const recorded = recordSayings(events, ({ fold }, text) => deepSayings(text, networks[fold]!), engine);
writeFileSync(SAYINGS, `${JSON.stringify(recorded)}\n`);
console.log(`${Object.keys(recorded.reports).length} reports`);
