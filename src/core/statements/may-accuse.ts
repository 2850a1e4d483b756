import type { Side } from '../compare/side.ts';
import type { Comparison, Wording } from '../model/collation.ts';
import type { EvidenceOf } from '../model/finding.ts';
import { tellingWords } from '../model/letters/plain-letters.ts';
import { sliceSpan } from '../model/span.ts';
import { isProper, type Speaker } from '../model/speaker.ts';

/** Telling words that both sides need in quotation marks before they are told to be one utterance. */
const LEAST_TELLING = 4;
/** Share of the shorter side's content words that need a partner. */
const NEARLY_THE_SAME = 0.8;
/** How sure it must be on either side who spoke. */
const SURELY_SPOKEN = 0.9;

/** A wording, and what of it is compared. */
interface Accused {
  readonly wording: Wording;
  readonly side: Side;
}

/**
 * Whether two wordings prove that words were given to another speaker: quoted on both sides, telling and nearly the same,
 * and on either side surely a person's or a body's with a name. A description, a role, a pronoun that was guessed, a
 * document, and a paraphrase accuse nobody.
 */
export function mayAccuse(
  a: Accused,
  b: Accused,
  { words, support }: Pick<Comparison, 'words' | 'support'>,
  { speakers, evidenceOf }: { readonly speakers: readonly Speaker[]; readonly evidenceOf: EvidenceOf },
): boolean {
  if (words === 'paraphrase' || support < NEARLY_THE_SAME) return false;
  return [a, b].every(({ wording, side }) => {
    if (countTelling(side) < LEAST_TELLING) return false;
    const speaker = speakers.find(({ id }) => id === wording.speaker);
    const { source, speaker: resolved } = evidenceOf(wording);
    return speaker !== undefined && isProper(speaker) && Math.min(source, resolved) >= SURELY_SPOKEN;
  });
}

function countTelling({ text, quoted }: Side): number {
  return tellingWords(quoted.map((span) => sliceSpan(text, span)).join(' ')).size;
}
