/**
 * States the present word lists in every model without training: for a change of lists under which the figures of the
 * evals hold. Run: npm run train:accept.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { packModel, restateWords } from '../learn/extraction/encode-model.ts';
import { MODELS_FOLDER } from '../src/models/read-model.ts';
import { wordsFingerprint } from '../src/models/words-fingerprint.ts';
import { writeFile } from './write-model.ts';

const words = wordsFingerprint();
for (const file of readdirSync(MODELS_FOLDER).sort()) {
  const content = readFileSync(new URL(file, MODELS_FOLDER));
  if (file.endsWith('.json'))
    writeFile(file, content.toString('utf8').replace(/("words": ?)"\w*"/, `$1"${words}"`));
  if (file === 'extractor.bin')
    writeFile(file, packModel(restateWords(brotliDecompressSync(content), words)));
}
