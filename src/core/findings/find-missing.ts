import type { Statement } from '../model/collation.ts';
import { type EvidenceOf, type Finding, levelOf } from '../model/finding.ts';
import type { Speaker } from '../model/speaker.ts';
import { foldedLetters } from './carried-words.ts';
import { idOf } from './finding-id.ts';

/** How often words that a transcript carries are found there (`npm run eval:check`). */
const SURELY_ABSENT = 0.99;

/**
 * The quotation of a statement that stands in no transcript although its speaker speaks there, with how sure that is: as
 * sure as its speaker was read right. Null where a transcript carries the statement, could not be read, or hears its
 * speaker nowhere.
 */
export function findMissing(
  { id, wordings, missing }: Statement,
  { evidenceOf, speakers }: { readonly evidenceOf: EvidenceOf; readonly speakers: readonly Speaker[] },
): Finding | null {
  const isCarried = wordings.some(({ attribution }) => attribution === null);
  if (isCarried || missing.some(({ words }) => words === 'source-unavailable')) return null;
  const told = missing
    .filter(({ speakerInSource, provesNothing }) => speakerInSource && !provesNothing)
    .map(({ wording }) => wording);
  const sureness = (index: number): number => {
    const { source, speaker } = evidenceOf(wordings[index]!);
    return Math.round(1000 * SURELY_ABSENT * source * speaker) / 1000;
  };
  // Of equals the first by its words, so that the finding is the same in whatever order the texts are read.
  const lettersOf = (index: number): string => foldedLetters(wordings[index]!.text);
  const [a] = told.toSorted(
    (x, y) =>
      sureness(y) - sureness(x) || (lettersOf(x) < lettersOf(y) ? -1 : lettersOf(x) > lettersOf(y) ? 1 : 0),
  );
  if (a === undefined) return null;
  const { text, witness, speaker } = wordings[a]!;
  const name = speakers.find((each) => each.id === speaker)?.name ?? speaker;
  const confidence = sureness(a);
  const others = told.map((index) => wordings[index]!.witness).filter((other) => other !== witness);
  return {
    id: idOf(['not-found', foldedLetters(text)]),
    kind: 'not-found',
    statement: id,
    a,
    b: null,
    atMostOneVerbatim: false,
    withA: [...new Set(others)],
    withB: [...new Set(missing.map((each) => each.witness))],
    confidence,
    level: levelOf(confidence),
    reason: `${name} speaks there, and these words are not among what is said.`,
  };
}
