import { atMostOneVerbatim, compareAttributions } from '../compare/compare-attributions.ts';
import { curbs, isThatAlone, isToldWhole } from '../compare/own-words.ts';
import type { Side } from '../compare/side.ts';
import type { WordingGroup } from '../group/group-wordings.ts';
import { MOST_MEMBERS } from '../group/grouping.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Comparison, MissingPassage, Statement, Wording } from '../model/collation.ts';
import type { EvidenceOf } from '../model/finding.ts';
import { plainLetters } from '../model/letters/plain-letters.ts';
import { countBy } from '../model/lists/count-by.ts';
import { hullOf, type Span, sliceSpan } from '../model/span.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Readings } from '../reading/readings.ts';
import { tokensIn } from '../reading/tokens-in.ts';
import type { LocatedWording } from '../transcripts/locate-wordings.ts';
import { gatherPassages, type PassageLink } from '../transcripts/passages.ts';
import type { CarriesWords } from './carried-quotations.ts';
import { type ComparedWords, knownWords } from './compared-words.ts';
import { mayAccuse } from './may-accuse.ts';

/** What the comparison of statements draws on. */
export interface StatementContext {
  readonly located: ReadonlyMap<Wording, readonly LocatedWording[]>;
  readonly readings: Readings;
  readonly speakers: readonly Speaker[];
  readonly evidenceOf: EvidenceOf;
  readonly carries: CarriesWords;
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
  readonly lexicon: Lexicon;
  /** What an earlier collation found, and where this one notes what it finds. */
  readonly known?: ComparedWords | undefined;
}

/** Builds one statement from a group of wordings: the transcripts' passages join them, and each pair is compared. */
export function compareStatement(id: string, group: WordingGroup, context: StatementContext): Statement {
  const { passages, links } = gatherPassages(group.wordings, context.located, context.readings);
  const wordings = [...group.wordings, ...passages];
  const between = choosePairs(group.wordings).map(([a, b]) => ({
    a,
    b,
    bond: group.bondOf(a, b),
    nearMiss: false,
  }));
  const places = new Map(wordings.map((wording, index) => [wording, index]));
  const comparisons = [...between, ...links].map(({ a, b, bond, nearMiss }): Comparison => {
    const { atMostOneVerbatim: differ, ...compared } = comparePair(a, b, context);
    const hasBoth = ({ witness }: Wording) =>
      (witness === a.witness || context.carries(witness, a)) &&
      (witness === b.witness || context.carries(witness, b));
    const areTwo = () => group.wordings.some(hasBoth);
    return {
      a: places.get(a)!,
      b: places.get(b)!,
      bond,
      ...compared,
      atMostOneVerbatim: differ && passages.length === 0 && !areTwo(),
      ...(nearMiss ? { nearMiss } : {}),
    };
  });
  const lead = leadOf(wordings, context);
  return {
    id,
    speaker: lead.speaker,
    chain: lead.chain,
    wordings,
    comparisons,
    missing: missingOf(group.wordings, links, context),
    nearest: group.nearest,
  };
}

/** What two wordings are to one another, by themselves. */
function comparePair(
  a: Wording,
  b: Wording,
  context: StatementContext,
): Omit<Comparison, 'a' | 'b' | 'bond'> {
  const [sideA, sideB] = [toSide(a, context), toSide(b, context)];
  const compared = (wording: Wording, side: Side) => {
    const { document } = context.readings.get(wording.witness)!;
    return { wording, document, side };
  };
  const words = knownWords(compared(a, sideA), compared(b, sideB), context.lexicon, context.known);
  const { speaker, chain } = compareAttributions(a, b, context.speakers);
  const isProven = () => mayAccuse({ wording: a, side: sideA }, { wording: b, side: sideB }, words, context);
  return {
    ...words,
    speaker: speaker === 'misattributed' && !isProven() ? 'unresolved' : speaker,
    chain,
    atMostOneVerbatim: atMostOneVerbatim(sideA, sideB, words),
  };
}

function toSide(wording: Wording, { readings }: StatementContext): Side {
  const { witness, quoted } = wording;
  const reading = readings.get(witness)!;
  const { document, language } = reading;
  const { text, kind, transcription } = document;
  const isMachine = kind === 'transcript' && transcription === 'machine';
  const read = { text, tokensIn: (span: Span) => tokensIn(reading, span), language };
  const isQuotation = isWholeQuotation(wording, text);
  const content = isQuotation ? quoted : wording.content;
  const mode = isQuotation ? 'direct' : wording.mode;
  const told = { ...hullOf(content), cue: wording.cue, source: wording.source };
  return { ...read, content, quoted, mode, kind, isMachine, isToldWhole: isToldWhole(text, told) };
}

/** Whether a wording is one quotation with no more than a "that" before it, and its words are not denied. */
function isWholeQuotation({ mode, content, quoted, cue }: Wording, text: string): boolean {
  const [only, ...more] = quoted;
  if (mode !== 'mixed' || only === undefined || more.length > 0) return false;
  const { start, end } = hullOf(content);
  return (
    isThatAlone(text.slice(start, only.start)) &&
    !/\p{L}/u.test(text.slice(only.end, end)) &&
    !(cue ?? []).some((span) => curbs(sliceSpan(text, span)))
  );
}

/**
 * The wording whose speaker and chain stand for the statement: of the speaker to whom most of the wordings are given, each
 * counted by how sure the text makes it who spoke; of as many a named one (no group, document or unnamed source), then
 * the surest; of that speaker's the longest chain, a transcript's first.
 */
function leadOf(
  wordings: readonly Wording[],
  { speakers, evidenceOf }: Pick<StatementContext, 'speakers' | 'evidenceOf'>,
): Wording {
  const kinds = new Map(speakers.map((speaker) => [speaker.id, speaker.kind]));
  const shares = new Map<string, number>();
  for (const wording of wordings)
    shares.set(wording.speaker, (shares.get(wording.speaker) ?? 0) + evidenceOf(wording).speaker);
  const rank = (wording: Wording): number => {
    const kind = kinds.get(wording.speaker) ?? 'unresolved';
    const named = kind === 'unresolved' ? 0 : kind === 'person' || kind === 'organisation' ? 2 : 1;
    const share = Math.min(99, shares.get(wording.speaker)!);
    return (
      (named > 0 ? 1 : 0) * 1e6 +
      share * 1e4 +
      named * 1e3 +
      Math.floor(9 * evidenceOf(wording).speaker) * 1e2 +
      Math.min(9, wording.chain.length) * 10 +
      (wording.attribution === null ? 1 : 0)
    );
  };
  return wordings.reduce((best, wording) => (rank(wording) > rank(best) ? wording : best));
}

/** The quoted wordings that a transcript does not carry, and those whose transcript could not be read. */
function missingOf(
  group: readonly Wording[],
  links: readonly PassageLink[],
  { located, unavailable }: StatementContext,
): MissingPassage[] {
  return group.flatMap((own, wording) => {
    if (own.mode === 'indirect') return [];
    const carrying = links.filter(({ a }) => a === own).map(({ b }) => b.witness);
    const unfound = (located.get(own) ?? [])
      .filter(({ transcript }) => !carrying.includes(transcript))
      .map(({ transcript, speakerInSource, provesNothing, reason }) => ({
        wording,
        witness: transcript,
        words: 'not-found' as const,
        speakerInSource,
        provesNothing,
        reason,
      }));
    const unread = unavailable.map(({ path, message }) => ({
      wording,
      witness: path,
      words: 'source-unavailable' as const,
      speakerInSource: false,
      provesNothing: false,
      reason: message,
    }));
    return [...unfound, ...unread];
  });
}

/**
 * Which wordings of one statement are compared. Each with each from another witness; in a statement of more than
 * `MOST_MEMBERS` wordings each with the base alone, the wording that most witnesses carry in the same words, so that
 * cost grows with the number of wordings and not with its square.
 */
function choosePairs(wordings: readonly Wording[]): (readonly [Wording, Wording])[] {
  if (wordings.length > MOST_MEMBERS) return pairsWithBase(wordings);
  return wordings.flatMap((a, i) =>
    wordings.slice(i + 1).flatMap((b) => (a.witness === b.witness ? [] : [[a, b] as const])),
  );
}

function pairsWithBase(wordings: readonly Wording[]): (readonly [Wording, Wording])[] {
  const carriers = countBy(wordings, keyOf);
  const weight = (wording: Wording) =>
    carriers.get(keyOf(wording))! + (wording.mode === 'direct' ? wordings.length : 0);
  const base = wordings.reduce((best, wording) => (weight(wording) > weight(best) ? wording : best));
  const at = wordings.indexOf(base);
  return wordings.flatMap((wording, i) =>
    wording.witness === base.witness
      ? []
      : [i < at ? ([wording, base] as const) : ([base, wording] as const)],
  );
}

function keyOf({ mode, text }: Wording): string {
  return `${mode} ${plainLetters(text)}`;
}
