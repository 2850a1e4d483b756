import { FUNCTION_WORDS } from '../english/word-classes.ts';
import { explainScore } from '../pair/explain-score.ts';
import type { Grouping, Scene } from './grouping.ts';
import { LIKENESS_THEMES, THEME_OF } from './likeness-themes.ts';

/** How many things are told of two wordings, and how many words that they share. */
const MOST_TOLD = 4;
const MOST_WORDS = 3;
/** Log-odds from which a theme is worth telling. */
const LEAST_TOLD = 0.15;
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
  return third === null ? how : `Both go with “${beginning(third, scene)}”; by themselves ${how}`;
}

/** What two wordings lack to stand together by their likelihood. */
export function likenessLacked(a: number, b: number, scene: Scene): string {
  const chance = chanceOf(a, b, scene);
  const { showAt } = scene.model;
  const told = tell(a, b, scene, 'against').slice(0, MOST_TOLD);
  const last =
    chance < showAt
      ? `the threshold is ${percent(showAt)}`
      : 'the other wordings of the two statements speak against it';
  return `${[`${percent(chance)} likely`, ...told, last].join('; ')}.`;
}

function chanceOf(a: number, b: number, { standingOf, scored }: Scene): number {
  const [x, y] = [standingOf[a]!, standingOf[b]!];
  return x === y ? 1 : 1 / (1 + Math.exp(-scored.graph.between(x, y)));
}

/** What speaks for or against two wordings, in plain words: the shared words and the speaker, then what weighs most. */
function tell(a: number, b: number, scene: Scene, side: 'for' | 'against'): string[] {
  const sums = new Map(LIKENESS_THEMES.map((theme) => [theme, 0]));
  for (const { feature, share } of explainScore(scene.standingOf[a]!, scene.standingOf[b]!, scene)) {
    const theme = THEME_OF.get(feature);
    if (theme !== undefined) sums.set(theme, sums.get(theme)! + (side === 'for' ? share : -share));
  }
  const facts = {
    sameSpeaker: scene.wordings[a]!.speaker === scene.wordings[b]!.speaker,
    shared: sharedWords(a, b, scene),
  };
  return [...sums]
    .filter(([theme, sum]) => theme.isFact || sum >= LEAST_TOLD)
    .sort(([x, one], [y, other]) => Number(y.isFact) - Number(x.isFact) || (x.isFact ? 0 : other - one))
    .flatMap(([theme]) => theme[side](facts) ?? []);
}

/** The weightiest words that both hold, as the texts first have them. */
function sharedWords(a: number, b: number, { standing, standingOf, event }: Scene): string[] {
  const own = new Set(standing[standingOf[b]!]!.set);
  return standing[standingOf[a]!]!.set.filter(
    (stem) => own.has(stem) && !FUNCTION_WORDS.has(event.forms[stem]!),
  )
    .sort((x, y) => event.weights[y]! - event.weights[x]! || x - y)
    .slice(0, MOST_WORDS)
    .map((stem) => event.forms[stem]!);
}

/** The wording of a group that goes with both of two better than these go together; null without one. */
function linkBetween(a: number, b: number, group: readonly number[], scene: Scene): number | null {
  let best = chanceOf(a, b, scene);
  let link: number | null = null;
  for (const index of group) {
    if (index === a || index === b) continue;
    const chance = Math.min(chanceOf(a, index, scene), chanceOf(index, b, scene));
    if (chance > best) [best, link] = [chance, index];
  }
  return link;
}

function beginning(index: number, { wordings }: Scene): string {
  const words = wordings[index]!.text.split(' ');
  return words.length > MOST_QUOTED ? `${words.slice(0, MOST_QUOTED).join(' ')} …` : words.join(' ');
}

function percent(chance: number): string {
  return `${Math.round(100 * chance)} %`;
}
