import type { EngineName } from '../core/extract/extract.ts';

/** The engine that `--engine` chose for this process and its threads (HEARSAY_ENGINE); undefined where none was chosen. */
export function chosenEngine(): EngineName | undefined {
  const name = process.env.HEARSAY_ENGINE;
  return name === 'deep' || name === 'fast' ? name : undefined;
}
