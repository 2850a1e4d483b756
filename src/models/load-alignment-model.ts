import { readFileSync } from 'node:fs';
import type { AlignmentModel, Background } from '../core/pair/alignment-model.ts';

const FOLDER = new URL('../../models/', import.meta.url);

/** The trained alignment model, from `models/alignment.json` and `models/background.json`. Throws where one is missing. */
export function loadAlignmentModel(): AlignmentModel {
  const background = readJson('background.json') as Background;
  return { ...(readJson('alignment.json') as Omit<AlignmentModel, 'background'>), background };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}
