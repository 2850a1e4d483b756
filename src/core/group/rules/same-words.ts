import type { WordingProfile } from '../../pair/wording-profile.ts';
import type { GroupingRule } from '../grouping.ts';

/** Lays together, among very many wordings, those with the same words, speaker and mode. */
export const sameWords: GroupingRule = {
  does: 'joins',
  name: 'same-words',
  apply: (grouping, { alike }) => ({ ...grouping, groups: alike }),
  reason: () => 'Both have the same words, by the same speaker.',
};

/**
 * Classes of wordings with the same words, speaker and mode, as indexes; the first of a class stands for it. Where many
 * reports print the same quotation, one comparison does for all of them.
 */
export function mergeAlike(profiles: readonly WordingProfile[]): number[][] {
  const classes = new Map<string, number[]>();
  for (const [index, { wording, stems, headline }] of profiles.entries()) {
    const key = JSON.stringify([wording.speaker, wording.mode, headline, stems.join(' ')]);
    const own = classes.get(key);
    if (own === undefined) classes.set(key, [index]);
    else own.push(index);
  }
  return [...classes.values()];
}
