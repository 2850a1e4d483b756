import type { WordingProfile } from '../pair/wording-profile.ts';

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
