/**
 * Scores the facts outside the quotation marks on labelled stories (`gold/facts`), with the shipped model, which has not
 * seen those of the figure. Run: npm run eval:facts [-- --half development] [--errors] [--json]. The development half is
 * scored story by story with what the other stories taught.
 */
import { parseArgs } from 'node:util';
import {
  type DifferingPair,
  hasFactTexts,
  type ReadStory,
  readDifferingPairs,
  readFactStories,
  readStory,
  reportsOf,
} from '../../gold/facts/fact-stories.ts';
import { fitFactModel, type PairedStory, pairStory } from '../../learn/facts/fit-fact-model.ts';
import { judgePair, touches } from '../../learn/facts/judge-matches.ts';
import { findClaims } from '../../src/core/facts/claims/find-claims.ts';
import { candidatePairs } from '../../src/core/facts/match-claims.ts';
import { type FactModel, type Match, matchReports } from '../../src/core/facts/match-reports.ts';
import { LEVELS, levelOf } from '../../src/core/model/finding.ts';
import { loadFactModel } from '../../src/models/load-models.ts';

const { values: options } = parseArgs({
  options: {
    half: { type: 'string', default: 'figure' },
    errors: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
if (!hasFactTexts()) {
  console.log('skipped: ../shared/data/stories is not there');
  process.exit(0);
}
const isFigure = options.half === 'figure';
const stories = readFactStories()
  .filter(({ half }) => (half === 'figure') === isFigure)
  .map(pairStory);

const modelFor = (one: PairedStory): FactModel =>
  isFigure ? loadFactModel() : fitFactModel(stories.filter((story) => story !== one));

interface Scored {
  readonly match: Match;
  readonly isSame: boolean;
  readonly isRight: boolean;
}

/** Matches of a story that are numeric or titular and of which the labels say something, and what the labels hold. */
function score(one: PairedStory): { scored: Scored[]; found: number; held: number } {
  const { story, read, pairs } = one;
  const days = read.reports.map(({ reading }) => Date.parse(reading.document.meta.date ?? '') / 86_400_000);
  const told = days.map((day) => (Number.isNaN(day) ? null : day));
  const scored: Scored[] = [];
  const found = new Set<string>();
  for (const match of matchReports(pairs, modelFor(one), told)) {
    if (match.a.kind === 'name' || match.a.kind === 'place') continue;
    const judged = judgePair(match, story, read);
    if (judged.kind === 'doubtful') continue;
    const isSame = judged.kind === 'same';
    scored.push({ match, isSame, isRight: isSame && judged.verdictRight });
    if (isSame) for (const fact of judged.facts) found.add(`${fact} ${match.of.join()}`);
    if (options.errors && !(isSame && judged.verdictRight)) tell(one, match, isSame ? 'verdict' : 'other');
  }
  const held = story.facts.flatMap((places) =>
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ].filter((of) => of.every((report) => places.some((place) => place.report === report))),
  ).length;
  return { scored, found: found.size, held };
}

function tell({ story }: PairedStory, { a, b, verdict, confidence }: Match, fault: string): void {
  console.log(
    `  ${fault} ${story.event} ${a.kind} ${verdict} ${confidence}: “${a.value.text}” “${b.value.text}” ${a.about}`,
  );
}

const results = stories.map(score);
const scored = results.flatMap((result) => result.scored);
const sum = (part: 'found' | 'held') => results.reduce((total, result) => total + result[part], 0);
const share = (own: readonly Scored[], what: 'isSame' | 'isRight') =>
  own.filter((each) => each[what]).length / Math.max(1, own.length);
const precision = share(scored, 'isSame');
const recall = sum('found') / sum('held');
const figures: Record<string, number> = {
  'matched precision': precision,
  'matched recall': recall,
  'matched F1': (2 * precision * recall) / (precision + recall),
  verdict: share(
    scored.filter(({ isSame }) => isSame),
    'isRight',
  ),
};
const counts: Record<string, number> = { 'matched precision': scored.length, 'matched recall': sum('held') };
for (const level of LEVELS) {
  const own = scored.filter(({ match }) => levelOf(match.confidence) === level);
  figures[`${level} right`] = share(own, 'isRight');
  counts[`${level} right`] = own.length;
}
const differing = judgeDiffering();
figures['differs right'] = differing.right / Math.max(1, differing.shown);
counts['differs right'] = differing.shown;

/**
 * Of the disagreements that are shown unasked in all reports of the judged events, each value against each once, how many
 * a reader holds to be disagreements; those that nobody judged are told and count for nothing.
 */
function judgeDiffering(): { right: number; shown: number } {
  const model = loadFactModel();
  const judged = readDifferingPairs().filter(({ half }) => (half === 'figure') === isFigure);
  const verdicts = new Map<string, boolean>();
  const nameOf = (event: string, { a, b }: Match) =>
    [event, ...[a.value.text, b.value.text].sort()].join(' ');
  for (const event of new Set(judged.map((pair) => pair.event))) {
    const read = readStory(reportsOf(event));
    const claims = read.reports.map(({ reading, scene }) => findClaims(reading, scene));
    for (const match of matchReports(candidatePairs(claims), model)) {
      if (match.verdict !== 'differs' || levelOf(match.confidence) === 'possible') continue;
      const label = judged.find((pair) => isOf(pair, match, read));
      if (label === undefined)
        console.log(`  nobody judged ${event}: “${match.a.value.text}” “${match.b.value.text}”`);
      else verdicts.set(nameOf(event, match), label.same && verdicts.get(nameOf(event, match)) !== false);
    }
  }
  return { right: [...verdicts.values()].filter(Boolean).length, shown: verdicts.size };
}

function isOf({ a, b }: DifferingPair, match: Match, read: ReadStory): boolean {
  const [i, j] = match.of;
  const stands = (side: DifferingPair['a'], claim: Match['a'], report: number) =>
    read.reports[report]!.reading.document.id === side.report && touches(claim, side, read.places[report]!);
  return (stands(a, match.a, i) && stands(b, match.b, j)) || (stands(b, match.a, i) && stands(a, match.b, j));
}

console.log(`${stories.length} stories`);
for (const [name, value] of Object.entries(figures)) {
  const count = counts[name] === undefined ? '' : ` of ${counts[name]}`;
  console.log(`${name.padEnd(18)} ${value.toFixed(3)}${count}`);
}
if (options.json) console.log(JSON.stringify(figures));
