import { atMostOneVerbatim, compareAttributions } from '../compare/compare-attributions.ts';
import { compareWords } from '../compare/compare-words.ts';
import type { Side } from '../compare/side.ts';
import type { Lexicon } from '../english/lexicon.ts';
import type { WordingGroup } from '../group/group-wordings.ts';
import type { Comparison, MissingPassage, Statement, Wording } from '../model/collation.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Readings } from '../reading/readings.ts';
import { tokensIn } from '../reading/tokens-in.ts';
import type { LocatedWording } from '../transcripts/locate-wordings.ts';
import { gatherPassages, type PassageLink } from '../transcripts/passages.ts';
import type { CarriesWords } from './carried-quotations.ts';
import { choosePairs } from './choose-pairs.ts';

/** What the comparison of statements draws on. */
export interface StatementContext {
  readonly located: ReadonlyMap<Wording, readonly LocatedWording[]>;
  readonly readings: Readings;
  readonly speakers: readonly Speaker[];
  readonly carries: CarriesWords;
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
  readonly lexicon: Lexicon;
}

/** Builds one statement from a group of wordings: the transcripts' passages join them, and each pair is compared. */
export function compareStatement(id: string, group: WordingGroup, context: StatementContext): Statement {
  const { passages, links } = gatherPassages(group.wordings, context.located, context.readings);
  const wordings = [...group.wordings, ...passages];
  const between = choosePairs(group.wordings).map(([a, b]) => ({ a, b, bond: group.bondOf(a, b) }));
  const places = new Map(wordings.map((wording, index) => [wording, index]));
  const comparisons = [...between, ...links].map(({ a, b, bond }): Comparison => {
    const { atMostOneVerbatim: differ, ...compared } = comparePair(a, b, context);
    const areTwo = () => context.carries(b.witness, a) || context.carries(a.witness, b);
    return {
      a: places.get(a)!,
      b: places.get(b)!,
      bond,
      ...compared,
      atMostOneVerbatim: differ && passages.length === 0 && !areTwo(),
    };
  });
  const lead = leadOf(wordings, context.speakers);
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
  const words = compareWords(sideA, sideB, context.lexicon);
  return {
    ...words,
    ...compareAttributions(a, b, context.speakers),
    atMostOneVerbatim: atMostOneVerbatim(sideA, sideB, words),
  };
}

function toSide({ witness, content, quoted, mode }: Wording, { readings }: StatementContext): Side {
  const reading = readings.get(witness)!;
  const { text, kind } = reading.document;
  return { text, tokensIn: (span) => tokensIn(reading, span), content, quoted, mode, kind };
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
  group: readonly Wording[],
  links: readonly PassageLink[],
  { located, unavailable }: StatementContext,
): MissingPassage[] {
  return group.flatMap((own, wording) => {
    if (own.mode === 'indirect') return [];
    const carrying = links.filter(({ a }) => a === own).map(({ b }) => b.witness);
    const unfound = (located.get(own) ?? [])
      .filter(({ transcript }) => !carrying.includes(transcript))
      .map(({ transcript, reason }) => ({
        wording,
        witness: transcript,
        words: 'not-found' as const,
        reason,
      }));
    const unread = unavailable.map(({ path, message }) => ({
      wording,
      witness: path,
      words: 'source-unavailable' as const,
      reason: message,
    }));
    return [...unfound, ...unread];
  });
}
