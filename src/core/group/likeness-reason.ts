import { explainLogOdds, type FeatureShare } from '../learning/linear-model.ts';
import type { EventText } from '../pair/event-text.ts';
import { explainPair } from '../pair/pair-features.ts';
import { LEAST } from '../pair/pair-graph.ts';
import { overlap } from '../pair/shared-stems.ts';
import { massOf, type WordingProfile } from '../pair/wording-profile.ts';
import type { Grouping, Scene } from './grouping.ts';
import { LIKENESS_THEMES, type Likeness, THEME_OF } from './likeness-themes.ts';
import { relatedWords, sharedWords } from './shared-words.ts';

/** How many things are told of two wordings. */
const MOST_TOLD = 4;
/** Log-odds from which a theme is worth telling. */
const LEAST_TOLD = 0.15;
/** Share of the words around two wordings from which their reports say alike things there. */
const ALIKE_AROUND = 0.15;
/** What tells of related words. */
const RELATED = THEME_OF.get('related')!;
/** Words of a third wording that are quoted. */
const MOST_QUOTED = 8;

/** Why the likelihood of pairs lays two wordings together: what speaks for them, or the third that links them. */
export function likenessReason(a: number, b: number, scene: Scene, { groups }: Grouping): string {
  const chance = chanceOf(a, b, scene);
  const told = tell(a, b, scene, 'for').slice(0, MOST_TOLD);
  const how = `${percent(chance)} likely${told.length === 0 ? '' : `: ${told.join('; ')}`}.`;
  if (chance >= scene.model.showAt) return how;
  const group = groups.find((own) => own.includes(a) && own.includes(b)) ?? [];
  const third = linkBetween(a, b, group, scene);
  if (third === null) return `Each goes with others of the statement; by themselves ${how}`;
  return `Both go with “${beginning(third, scene)}”; by themselves ${how}`;
}

/** What two wordings lack to stand together by their likelihood. */
export function likenessLacked(a: number, b: number, scene: Scene): string {
  const chance = chanceOf(a, b, scene);
  const { showAt } = scene.model;
  const told = tell(a, b, scene, 'against').slice(0, MOST_TOLD);
  const digits = [0, 1, 2].find((most) => percent(chance, most) !== percent(showAt, most)) ?? 3;
  const last =
    chance < showAt
      ? `the threshold is ${percent(showAt, digits)}`
      : 'the other wordings of the two statements speak against it';
  return `${[`${percent(chance, digits)} likely`, ...told, last].join('; ')}.`;
}

function chanceOf(a: number, b: number, { standingOf, scored }: Scene): number {
  const [x, y] = [standingOf[a]!, standingOf[b]!];
  return x === y ? 1 : 1 / (1 + Math.exp(-scored.graph.between(x, y)));
}

/** What speaks for or against two wordings, in plain words: the shared words and the speaker, then what weighs most. */
function tell(a: number, b: number, scene: Scene, side: 'for' | 'against'): string[] {
  const [x, y] = [scene.standingOf[a]!, scene.standingOf[b]!];
  const shares = explainScore(x, y, scene);
  const sums = new Map(LIKENESS_THEMES.map((theme) => [theme, 0]));
  for (const { feature, share } of [...shares, ...withoutOverlap(x, y, scene, shares)]) {
    const theme = THEME_OF.get(feature);
    if (theme !== undefined) sums.set(theme, sums.get(theme)! + (side === 'for' ? share : -share));
  }
  const likeness = likenessOf(a, b, scene, shares);
  return [...sums]
    .filter(([theme, sum]) => theme.isFact || sum >= LEAST_TOLD)
    .sort(([x, one], [y, other]) => Number(y.isFact) - Number(x.isFact) || (x.isFact ? 0 : other - one))
    .flatMap(([theme]) => theme[side](likeness) ?? []);
}

/**
 * What related words add to any feature counts for related words, and what the features of related words would be if no
 * two words were related counts for nothing: that is overlap.
 */
function withoutOverlap(
  x: number,
  y: number,
  { standing, event, model }: Scene,
  shares: readonly FeatureShare[],
): FeatureShare[] {
  const areRelated = shares.some(({ feature, value }) => feature === 'related' && value > 0);
  const whole = new Map(shares.map(({ feature, share }) => [feature, share]));
  const unrelated = { ...event, related: () => 0 };
  const plain = areRelated
    ? explainPair(model.pair, standing[x]!, standing[y]!, unrelated)
    : shares.filter(({ feature }) => THEME_OF.get(feature) === RELATED);
  return plain.flatMap((own) => {
    if (THEME_OF.get(own.feature) === RELATED) return [{ ...own, share: -own.share }];
    const added = whole.get(own.feature)! - own.share;
    return [
      { ...own, share: -added },
      { ...own, feature: 'related', share: added },
    ];
  });
}

function likenessOf(a: number, b: number, scene: Scene, shares: readonly FeatureShare[]): Likeness {
  const { standing, standingOf, wordings, speakers, model, event } = scene;
  const values = new Map(shares.map(({ feature, value }) => [feature, value]));
  const value = (feature: string): number => values.get(feature) ?? 0;
  const isSomebody = (index: number): boolean => {
    const kind = speakers.find(({ id }) => id === wordings[index]!.speaker)?.kind;
    return kind !== undefined && kind !== 'unnamed' && kind !== 'unresolved';
  };
  const isSame = wordings[a]!.speaker === wordings[b]!.speaker;
  const support = ['siblingSupport', 'elsewhereSupport'].map((feature) => values.get(feature) ?? LEAST);
  return {
    sameSpeaker: isSame || (isSomebody(a) && isSomebody(b)) ? isSame : null,
    shared: sharedWords(a, b, scene),
    related: relatedWords(a, b, scene),
    isAroundAlike: aroundDice(standing[standingOf[a]!]!, standing[standingOf[b]!]!, event) >= ALIKE_AROUND,
    hasThird: Math.max(...support) >= Math.log(model.showAt / (1 - model.showAt)),
    value,
  };
}

/** Share of the words around two wordings that both have there, their own words left out. */
function aroundDice(x: WordingProfile, y: WordingProfile, { weights }: EventText): number {
  const [own, theirs] = [x, y].map(({ around, set }) => around.filter((stem) => !set.includes(stem)));
  const masses = massOf(own!, weights) + massOf(theirs!, weights);
  return masses === 0 ? 0 : (2 * overlap(own!, theirs!, weights)) / masses;
}

/** The wording of a group that likely goes with each of two; null without one. */
function linkBetween(a: number, b: number, group: readonly number[], scene: Scene): number | null {
  let best = scene.model.showAt;
  let link: number | null = null;
  for (const index of group) {
    if (index === a || index === b) continue;
    const chance = Math.min(chanceOf(a, index, scene), chanceOf(index, b, scene));
    if (chance >= best) [best, link] = [chance, index];
  }
  return link;
}

function beginning(index: number, { wordings }: Scene): string {
  const words = wordings[index]!.text.split(' ');
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).join(' ')} …` : words.join(' ');
}

function percent(chance: number, digits = 0): string {
  return `${(100 * chance).toFixed(digits)} %`;
}

/** What every feature of two wordings, alone and among the others, adds to their log-odds; `a` and `b` are indexes. */
function explainScore(a: number, b: number, { standing, scored, event, model }: Scene): FeatureShare[] {
  const alone = explainPair(model.pair, standing[a]!, standing[b]!, event);
  const context = scored.contextOf(a, b);
  return context === null ? alone : [...alone, ...explainLogOdds(model.context, context)];
}
