import type { ApartRule, BondRule, Wording } from '../model/collation.ts';
import type { Speaker } from '../model/speaker.ts';
import type { AlignmentModel } from '../pair/alignment-model.ts';
import type { Pair } from '../pair/candidate-pairs.ts';
import type { EventText } from '../pair/event-text.ts';
import type { PairGraph } from '../pair/pair-graph.ts';
import type { ScoredPairs } from '../pair/score-pairs.ts';
import type { WordingProfile } from '../pair/wording-profile.ts';
import type { Readings } from '../reading/readings.ts';
import type { LocatedWording } from '../transcripts/locate-wordings.ts';

/**
 * The most wordings of a group of which every pair is looked at, by rules and by comparisons. Larger groups are left as
 * they are, so much alike being no chance, and nobody reads more pairs than these make.
 */
export const MOST_MEMBERS = 24;

/** The wordings of an event and how likely every two of them are to render one statement, each two by themselves. */
export interface Bonds {
  readonly wordings: readonly Wording[];
  /** Whether the wordings are too many to look at every pair. */
  readonly areMany: boolean;
  /** The wordings that are compared, each for all with the same words, in an order that their words alone decide. */
  readonly standing: readonly WordingProfile[];
  /** For each of `standing` the wordings that it stands for, as ascending indexes into `wordings`. */
  readonly alike: readonly (readonly number[])[];
  /** For each of `wordings` which of `standing` stands for it. */
  readonly standingOf: readonly number[];
  /** Log-odds of the pairs of `standing`. */
  readonly scored: ScoredPairs;
  readonly event: EventText;
  readonly model: AlignmentModel;
}

/** How far the wordings are grouped after some of the rules. */
export interface Grouping {
  /** How likely the pairs are, over `Bonds.standing`. */
  readonly graph: PairGraph;
  /** Pairs of `Bonds.standing` that the order of a rewritten copy lays together. */
  readonly path: readonly Pair[];
  /** Indexes into `Scene.wordings`, ascending in each group. */
  readonly groups: readonly (readonly number[])[];
}

/** What every rule may ask of the wordings. */
export interface Scene extends Bonds {
  readonly readings: Readings;
  readonly speakers: readonly Speaker[];
  /** Where each wording was looked up in the transcripts; empty without transcripts. */
  readonly located: ReadonlyMap<Wording, readonly LocatedWording[]>;
}

interface Rule<Does, Name> {
  readonly does: Does;
  readonly name: Name;
  /** The grouping after this rule; the very same where it has nothing to do. */
  apply(grouping: Grouping, scene: Scene): Grouping;
}

interface Reasoned {
  /** One plain sentence on why the rule decided so on two wordings; `after` is what it made. */
  reason(a: number, b: number, scene: Scene, after: Grouping): string;
}

/** One rule of grouping: it lays wordings together, sets some apart, or tidies up what the others left. */
export type GroupingRule =
  | (Rule<'joins', Exclude<BondRule, 'located'>> & Reasoned)
  | (Rule<'parts', Exclude<ApartRule, 'likelihood'>> & Reasoned)
  | Rule<'tidies', 'united' | 'noise'>;

/** The groups with their members ascending, by their first members: in the order in which the wordings were given. */
export function inGivenOrder(groups: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return groups.map((own) => [...own].sort((a, b) => a - b)).sort((x, y) => x[0]! - y[0]! || x[1]! - y[1]!);
}
