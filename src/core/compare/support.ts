import { stemOf } from '../english/stem.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { relate } from './relation.ts';
import type { Unit } from './units/unit.ts';

/** Above this many words of the longer side only equal stems count. */
const MOST_LOOKED_AT = 300;

/** Share of the shorter side's content words that have a partner anywhere on the other side, 0 to 1; 0 without any. */
export function supportOf(a: readonly Unit[], b: readonly Unit[], lexicon: Lexicon): number {
  const contentA = a.filter((unit) => unit.isContent);
  const contentB = b.filter((unit) => unit.isContent);
  const [short, long] = contentA.length <= contentB.length ? [contentA, contentB] : [contentB, contentA];
  if (short.length === 0) return 0;
  const stems = new Set(long.map((unit) => stemOf(unit.lemma)));
  let supported = 0;
  for (const unit of short) {
    if (stems.has(stemOf(unit.lemma)) || (long.length <= MOST_LOOKED_AT && hasPartner(unit, long, lexicon)))
      supported++;
  }
  return supported / short.length;
}

function hasPartner(unit: Unit, others: readonly Unit[], lexicon: Lexicon): boolean {
  return others.some((other) => {
    const relation = relate(unit, other, lexicon);
    return relation !== null && relation !== 'class' && relation !== 'antonym';
  });
}
