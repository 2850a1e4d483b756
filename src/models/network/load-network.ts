import { createHash } from 'node:crypto';
import { setFlagsFromString } from 'node:v8';
import type { DeepNetwork } from '../../core/extract/deep/deep-network.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type LoadOptions, readModelFile, undamaged } from '../read-model.ts';
import { createNetwork } from './create-network.ts';
import { readWeights } from './network-weights.ts';

const FILE = 'engine.bin';
const KERNEL = 'kernel.wasm';

/**
 * The trained network of the deep engine, from `models/engine.bin`, which must have the fingerprint that `engine.sha256`
 * beside it tells. Throws HearsayError where a file is missing or damaged, or the host cannot run the kernel.
 */
export function loadNetwork({ folder }: LoadOptions = {}): DeepNetwork {
  const at = folder === undefined ? {} : { folder };
  const file = readModelFile(FILE, at);
  const fingerprint = createHash('sha256').update(file).digest('hex');
  if (readModelFile('engine.sha256', at).toString('utf8').trim() !== fingerprint)
    throw new HearsayError(
      'malformed',
      `models/${FILE} is damaged (engine.sha256 tells of another file): install Hearsay anew`,
    );
  // The kernel is a few kilobytes of loops: compiled well at once, it reads the first text as fast as the last.
  setFlagsFromString('--no-liftoff');
  const kernel = compileKernel();
  return undamaged(FILE, () => createNetwork(readWeights(file), kernel));
}

function compileKernel(): WebAssembly.Module {
  const bytes = new Uint8Array(readModelFile(KERNEL, {}));
  try {
    return new WebAssembly.Module(bytes);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError('malformed', `models/${KERNEL} does not run: ${reason}`, { cause });
  }
}
