import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import type { DeepNetwork } from '../../core/extract/deep/deep-network.ts';
import { MODELS_FOLDER } from '../read-model.ts';
import { createNetwork } from './create-network.ts';
import { readWeights } from './network-weights.ts';

/**
 * The trained network of the deep engine, from `engine.bin` of a folder, which must have the fingerprint that
 * `engine.sha256` beside it tells. Throws where a file is missing, damaged or of another version, and where the host
 * lacks an instruction that the kernel needs.
 */
export function loadNetwork(folder: URL = MODELS_FOLDER): DeepNetwork {
  const file = readFileSync(new URL('engine.bin', folder));
  const fingerprint = createHash('sha256').update(file).digest('hex');
  if (readFileSync(new URL('engine.sha256', folder), 'utf8').trim() !== fingerprint)
    throw new RangeError('engine.bin is not the file that engine.sha256 tells of');
  // The kernel is six kilobytes of loops: compiled well at once, it reads the first text as fast as the last.
  setFlagsFromString('--no-liftoff');
  const kernel = new WebAssembly.Module(readFileSync(new URL('kernel.wasm', MODELS_FOLDER)));
  return createNetwork(readWeights(file), kernel);
}
