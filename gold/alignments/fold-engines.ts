import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Extractor } from '../../src/core/extract/extract.ts';
import { loadNetwork } from '../../src/models/network/load-network.ts';
import type { GoldEvent } from './alignment-gold.ts';

/** The extractor that reads an event: one that has not learnt from it, where there is one. */
export type EngineOf = (event: Pick<GoldEvent, 'set' | 'fold'>) => Extractor | null;

/**
 * The deep engines of HEARSAY_FOLDS, a folder with one for each fold of events, `0` to `4`, each trained without that
 * fold's labelled events; the aligned events, from which none of them learns, are read by `all` where the folder has it.
 * A folder that holds an engine itself is one engine for every event, which may have seen the labelled ones. Without the
 * variable every event is read by `fallback`.
 */
export function enginesByFold(
  fallback: Extractor | null,
  folder: string | undefined = process.env.HEARSAY_FOLDS,
): EngineOf {
  if (folder === undefined || folder === '') return () => fallback;
  const isOne = existsSync(join(folder, 'engine.bin'));
  const hasAll = existsSync(join(folder, 'all', 'engine.bin'));
  const known = new Map<string, Extractor>();
  return ({ set, fold }) => {
    const at = isOne ? '.' : set === 'alignments' && hasAll ? 'all' : String(fold);
    const engine = known.get(at) ?? loadNetwork({ folder: pathToFileURL(`${resolve(folder, at)}/`) });
    known.set(at, engine);
    return engine;
  };
}
