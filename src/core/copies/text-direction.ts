import type { CopyRelation, StemmaSign } from '../model/copies/stemma.ts';
import type { CopyText } from './copy-text.ts';
import { namesOutlet } from './credited-outlet.ts';
import { hoursBetween } from './page-time.ts';
import type { SharedShape } from './shared-shape.ts';
import type { SharedWords } from './told-passages.ts';

/** Which of two dependent texts came from which; null where nothing tells. */
export type CopyDirection = 'a-from-b' | 'b-from-a' | null;

/** A direction with what tells it. */
export interface ToldDirection {
  readonly direction: Exclude<CopyDirection, null>;
  readonly sign: StemmaSign;
}

/** So many words in one text's quotation marks that the other tells show who quotes whom. */
const QUOTING_WORDS = 20;

/**
 * The direction by who puts the other's words in quotation marks, else by who names the other's outlet, else by whose
 * time is later.
 */
export function textDirection(
  [a, b]: readonly [CopyText, CopyText],
  shared: SharedWords,
): ToldDirection | null {
  const quotedInB = shared.requoted - shared.quotedInA;
  if (Math.abs(shared.quotedInA - quotedInB) >= QUOTING_WORDS) {
    return toward(shared.quotedInA > quotedInB, 'quoting');
  }
  const isNamed = [a, b].map((text, at) => {
    const other = at === 0 ? b : a;
    return namesOutlet(text.words, text.document, other.document);
  });
  if (isNamed[0] !== isNamed[1]) return toward(isNamed[0] === true, 'credit');
  const hours = hoursBetween(a.document, b.document) ?? 0;
  return hours === 0 ? null : toward(hours < 0, 'time');
}

/** A digest is at most so long beside its source, has at most so much of its words, and keeps few sentences whole. */
const DIGEST = { ratio: 0.6, contained: 0.65, kept: 0.3 };

/**
 * A text that tells the other's matter in fewer and mostly other words was made from it. Length alone tells nothing: of a
 * running story the later take is mostly the longer one.
 */
export function digestDirection(
  relation: CopyRelation,
  { ratio, contained, kept, isFirstShorter }: SharedShape,
): ToldDirection | null {
  const isDigest =
    relation === 'derived' && ratio < DIGEST.ratio && contained < DIGEST.contained && kept < DIGEST.kept;
  return isDigest ? toward(isFirstShorter, 'digest') : null;
}

function toward(isFromB: boolean, sign: StemmaSign): ToldDirection {
  return { direction: isFromB ? 'a-from-b' : 'b-from-a', sign };
}
