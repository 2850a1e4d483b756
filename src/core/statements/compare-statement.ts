import { atMostOneVerbatim, compareAttributions } from '../compare/compare-attributions.ts';
import { compareWords } from '../compare/compare-words.ts';
import type { Side } from '../compare/side.ts';
import type { Lexicon } from '../english/lexicon.ts';
import type { Comparison, MissingPassage, Statement, Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import type { LocatedWording } from '../transcripts/located-wording.ts';
import { gatherPassages, type StatementPassages } from '../transcripts/passages.ts';
import type { CarriesWords } from './carried-quotations.ts';
import { choosePairs } from './choose-pairs.ts';

/** What the comparison of statements draws on; `located` runs parallel to `wordings`. */
export interface StatementContext {
  readonly wordings: readonly Wording[];
  readonly located: readonly (readonly LocatedWording[])[];
  readonly texts: ReadonlyMap<string, Document>;
  readonly speakers: readonly Speaker[];
  readonly carries: CarriesWords;
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
}

/** Builds one statement from a group of wordings: the transcripts' passages join them, and each pair is compared. */
export function compareStatement(
  id: string,
  group: readonly number[],
  context: StatementContext,
  lexicon: Lexicon,
): Statement {
  const own = group.map((index) => context.wordings[index]!);
  const { passages, pairs } = gatherPassages(
    own,
    group.map((index) => context.located[index] ?? []),
    context.texts,
  );
  const wordings = [...own, ...passages];
  const toPassages = pairs.map(([wording, passage]) => [wording, own.length + passage] as const);
  const between = choosePairs(own);
  const comparisons = [...between, ...toPassages].map(([a, b]) => {
    const comparison = comparePair(a, b, wordings, context, lexicon);
    const [first, second] = [wordings[a]!, wordings[b]!];
    const areTwo = () => context.carries(second.witness, first) || context.carries(first.witness, second);
    const atMostOneVerbatim = comparison.atMostOneVerbatim && passages.length === 0 && !areTwo();
    return { ...comparison, atMostOneVerbatim };
  });
  const lead = leadOf(wordings, context.speakers);
  return {
    id,
    speaker: lead.speaker,
    chain: lead.chain,
    wordings,
    comparisons,
    missing: missingOf(group, passages, pairs, context),
  };
}

function comparePair(
  a: number,
  b: number,
  wordings: readonly Wording[],
  context: StatementContext,
  lexicon: Lexicon,
): Comparison {
  const [first, second] = [wordings[a]!, wordings[b]!];
  const [sideA, sideB] = [toSide(first, context), toSide(second, context)];
  const words = compareWords(sideA, sideB, lexicon);
  return {
    a,
    b,
    ...words,
    ...compareAttributions(toSpeakerOf(first), toSpeakerOf(second), context.speakers),
    atMostOneVerbatim: atMostOneVerbatim(sideA, sideB, words),
  };
}

function toSide(wording: Wording, context: StatementContext): Side {
  const document = context.texts.get(wording.witness)!;
  return {
    text: document.text,
    content: wording.content,
    quoted: wording.quoted,
    mode: wording.mode,
    kind: document.kind,
  };
}

function toSpeakerOf({ speaker, chain }: Wording): SpeakerOf {
  return { speaker, chain, rule: '', evidence: null, confidence: 1 };
}

/** The wording whose speaker and chain stand for the statement: a transcript's, else the longest chain, else a named one. */
function leadOf(wordings: readonly Wording[], speakers: readonly Speaker[]): Wording {
  const kinds = new Map(speakers.map((speaker) => [speaker.id, speaker.kind]));
  const rank = (wording: Wording): number => {
    const kind = kinds.get(wording.speaker) ?? 'unresolved';
    const named = kind === 'unresolved' ? 0 : kind === 'unnamed' || kind === 'group' ? 1 : 2;
    return named * 100 + wording.chain.length * 10 + (wording.attribution === null ? 1 : 0);
  };
  return wordings.reduce((best, wording) => (rank(wording) > rank(best) ? wording : best));
}

/** The quoted wordings that a transcript does not carry, and those whose transcript could not be read. */
function missingOf(
  group: readonly number[],
  passages: readonly Wording[],
  pairs: StatementPassages['pairs'],
  context: StatementContext,
): MissingPassage[] {
  return group.flatMap((index, wording) => {
    if (context.wordings[index]!.mode === 'indirect') return [];
    const carrying = pairs.filter(([own]) => own === wording).map(([, at]) => passages[at]!.witness);
    const unfound = (context.located[index] ?? [])
      .filter(({ transcript }) => !carrying.includes(transcript))
      .map(({ transcript, reason }) => ({
        wording,
        witness: transcript,
        words: 'not-found' as const,
        reason,
      }));
    const unread = context.unavailable.map(({ path, message }) => ({
      wording,
      witness: path,
      words: 'source-unavailable' as const,
      reason: message,
    }));
    return [...unfound, ...unread];
  });
}
