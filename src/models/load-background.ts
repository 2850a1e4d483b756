import type { RarityTable } from '../core/stories/story-background.ts';
import { type LoadOptions, misfit, readModel, requireList, requireNumber } from './read-model.ts';

const FILE = 'background.json';

/** How rare each stem is, from `models/background.json`. Throws HearsayError where the file does not fit. */
export function loadBackground(options: LoadOptions): RarityTable {
  const stated = readModel(FILE, 1, options);
  const levels = requireList(FILE, 'levels', stated.levels);
  const at = levels.findIndex((level) => typeof level !== 'string');
  if (at >= 0) throw misfit(FILE, `levels[${at}] is no text`);
  return {
    step: requireNumber(FILE, 'step', stated.step),
    unknown: requireNumber(FILE, 'unknown', stated.unknown),
    levels: levels as readonly string[],
  };
}
