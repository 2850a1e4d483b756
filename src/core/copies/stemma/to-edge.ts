import type { StemmaEdge, StemmaEvidence } from '../../model/copies/stemma.ts';
import { levelOf } from '../../model/finding.ts';
import type { CopyComparison, SharedSpan } from '../compare-copies.ts';
import type { CopyText } from '../copy-text.ts';
import { sharedRuns } from '../shared-runs.ts';
import { spunLevel } from '../spun/spun-level.ts';
import type { SpunLikeness } from '../spun/spun-likeness.ts';
import { type IsElsewhere, type LoneReadings, loneReadings } from './lone-readings.ts';

/** Passages shown of one reason. */
const MOST_PASSAGES = 3;
/** So many more lone readings show which text altered the other. */
const FEWEST_ERRORS = 2;
/** So many words of a transcript, inside quotation marks of a report, make it the report's source. */
const QUOTED_WORDS = 12;

/** What ties two reports, with its evidence; null where they are independent. */
export function toEdge(
  a: CopyText,
  b: CopyText,
  found: CopyComparison,
  isElsewhere: IsElsewhere,
): StemmaEdge | null {
  if (found.relation === 'independent') return null;
  const isByWords = found.dependent && found.spun === null;
  const lone = isByWords ? loneReadings(a.words, b.words, isElsewhere) : { loneInA: [], loneInB: [] };
  const [isFromB, sign] = directionOf(found, lone);
  const [from, to] = isFromB ? [b, a] : [a, b];
  const confidence = found.relation === 'common-source' ? 1 - found.score : found.score;
  return {
    from: from.document.id,
    to: to.document.id,
    relation: found.relation,
    directed: sign !== null,
    confidence,
    level: found.spun === null ? levelOf(confidence) : spunLevel(confidence),
    evidence: [
      found.spun === null ? sharedEvidence(a, b, found) : orderEvidence(a, b, found.spun),
      ...(sign === 'errors' ? [errorEvidence(from, to, lone, isFromB === true)] : []),
      ...(sign === null || sign === 'errors' ? [] : [signEvidence(from, to, found)]),
    ],
  };
}

/**
 * Quoting, credit and time go before errors, of which one alone may be chance, and these before what is shorter. In a running
 * story an altered reading is news, and no error.
 */
function directionOf(
  { relation, direction, sign }: CopyComparison,
  { loneInA, loneInB }: LoneReadings,
): readonly [boolean | null, StemmaEvidence['sign'] | null] {
  const isLone = relation !== 'revision' && Math.abs(loneInA.length - loneInB.length) >= FEWEST_ERRORS;
  if ((sign === null || sign === 'digest') && isLone) {
    return [loneInA.length > loneInB.length, 'errors'];
  }
  return [direction === null ? null : direction === 'a-from-b', direction === null ? null : sign];
}

function sharedEvidence(a: CopyText, b: CopyText, found: CopyComparison): StemmaEvidence {
  const isTelling = (span: SharedSpan) => found.dependent !== span.quoted;
  const longest = [...found.sharedSpans].filter(isTelling).sort((x, y) => y.words - x.words);
  return {
    sign: 'shared',
    reason: found.reasons.join(' '),
    passages: longest.slice(0, MOST_PASSAGES).flatMap((span) => [
      { witness: a.document.id, span: span.a },
      { witness: b.document.id, span: span.b },
    ]),
  };
}

/** Of a text in other words: the sentences that tell the same, those most alike, in the order of both texts. */
function orderEvidence(a: CopyText, b: CopyText, { sentences, reason }: SpunLikeness): StemmaEvidence {
  const likest = [...sentences].sort((x, y) => y.weight - x.weight).slice(0, MOST_PASSAGES);
  return {
    sign: 'order',
    reason,
    passages: sentences
      .filter((pair) => likest.includes(pair))
      .flatMap((pair) => [
        { witness: a.document.id, span: pair.a },
        { witness: b.document.id, span: pair.b },
      ]),
  };
}

function errorEvidence(from: CopyText, to: CopyText, lone: LoneReadings, isFromB: boolean): StemmaEvidence {
  const places = isFromB ? lone.loneInA : lone.loneInB;
  return {
    sign: 'errors',
    reason: `Where the two differ, other reports have the earlier text’s words ${places.length} times: the later one altered them.`,
    passages: places.slice(0, MOST_PASSAGES).flatMap(({ a, b }) => [
      { witness: from.document.id, span: spanAt(from, isFromB ? b : a) },
      { witness: to.document.id, span: spanAt(to, isFromB ? a : b) },
    ]),
  };
}

/** The words of a place with the one before and the one behind, so that a gap has a place as well. */
function spanAt(
  { words }: CopyText,
  [start, end]: readonly [number, number],
): { start: number; end: number } {
  const last = Math.min(words.ends.length - 1, end);
  return { start: words.starts[Math.max(0, start - 1)]!, end: words.ends[last]! };
}

function signEvidence(from: CopyText, to: CopyText, { sign, sharedSpans }: CopyComparison): StemmaEvidence {
  const words = sharedSpans.reduce((sum, span) => sum + span.words, 0);
  const reasons = {
    time: `One is earlier than the other: ${timesOf(from, to)}.`,
    credit: 'The later text names the outlet of the earlier one.',
    digest: 'The later text tells the earlier one’s matter in fewer and mostly other words.',
    quoting: `The later text puts the earlier one’s words in quotation marks (${words} words shared).`,
  };
  if (sign !== 'time' && sign !== 'credit' && sign !== 'digest') {
    return { sign: 'quoting', reason: reasons.quoting, passages: [] };
  }
  return { sign, reason: reasons[sign], passages: [] };
}

function timesOf(from: CopyText, to: CopyText): string {
  const [early, late] = [from, to].map(({ document }) => document.meta.date);
  return early == null || late == null ? 'by the days and times at their heads' : `${early} and ${late}`;
}

/** A transcript as the source of a report that quotes from it; null where it carries too few of what the report has in marks. */
export function transcriptEdge(transcript: CopyText, report: CopyText): StemmaEdge | null {
  const isQuoted = ({ a, length }: { readonly a: number; readonly length: number }) =>
    report.words.told.subarray(a, a + length).every((told) => told === 0);
  const runs = sharedRuns(report.words, transcript.words)
    .filter(isQuoted)
    .sort((x, y) => y.length - x.length);
  const words = runs.reduce((sum, { length }) => sum + length, 0);
  if (words < QUOTED_WORDS) return null;
  const span = (side: CopyText, at: number, length: number) => ({
    witness: side.document.id,
    span: { start: side.words.starts[at]!, end: side.words.ends[at + length - 1]! },
  });
  return {
    from: transcript.document.id,
    to: report.document.id,
    relation: 'common-source',
    directed: true,
    confidence: 1,
    level: 'certain',
    evidence: [
      {
        sign: 'source',
        reason: `${words} words that the report quotes stand in the transcript.`,
        passages: runs
          .slice(0, MOST_PASSAGES)
          .flatMap(({ a, b, length }) => [span(transcript, b, length), span(report, a, length)]),
      },
    ],
  };
}
