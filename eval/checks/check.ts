/**
 * Scores `check` end to end on hand-verified quotations, the draft being the article and the sources all transcripts:
 * `npm run eval:check [-- --errors]`. The pairs at hand are a development set; another part decides.
 */

import {
  checkModels,
  type GoldQuotation,
  openTranscripts,
  readArticle,
  readGold,
} from '../../gold/checks/check-data.ts';
import { coarseKind } from '../../gold/checks/coarse-kind.ts';
import { matchQuotation, type Outcome, outcomeOf } from '../../gold/checks/match-quotation.ts';
import { checkDraft } from '../../src/app/check-draft.ts';
import type { CheckedQuotation } from '../../src/core/model/checked-draft.ts';
import { f1, type Tally, tallyKinds } from './check-score.ts';

interface Scored {
  readonly gold: GoldQuotation;
  readonly checked: CheckedQuotation | null;
  readonly outcome: Outcome;
}

const showErrors = process.argv.includes('--errors');
const asJson = process.argv.includes('--json');

async function scoreAll(byArticle: ReadonlyMap<string, readonly GoldQuotation[]>): Promise<Scored[]> {
  const sources = await openTranscripts();
  const models = checkModels();
  const scored: Scored[] = [];
  for (const [article, golds] of byArticle) {
    const { quotations } = checkDraft({ draft: await readArticle(article), sources }, models);
    for (const gold of golds) {
      const checked = matchQuotation(gold, quotations);
      scored.push({ gold, checked, outcome: outcomeOf(gold, checked) });
    }
  }
  return scored;
}

function share(count: number, all: number): number {
  return all === 0 ? 1 : count / all;
}

function foundShare(scored: readonly Scored[], strict: boolean): number {
  const found = scored.filter(({ outcome }) => outcome === 'found' || (!strict && outcome === 'copy'));
  return share(found.length, scored.length);
}

function figuresOf(scored: readonly Scored[]): Record<string, number> {
  const verbatim = scored.filter(({ gold }) => gold.words === 'verbatim');
  const altered = scored.filter(({ gold }) => gold.words !== 'verbatim');
  const judged = scored.filter(({ gold }) => gold.words !== null);
  const labelled = scored.filter(({ gold, checked }) => gold.speakerMatches !== null && checked !== null);
  const speakers = labelled.filter(({ gold, checked }) =>
    gold.speakerMatches
      ? checked!.speakerVerdict !== 'misattributed'
      : checked!.speakerVerdict === 'misattributed',
  );
  return {
    'found verbatim': foundShare(verbatim, false),
    'found verbatim, strict': foundShare(verbatim, true),
    'found altered': foundShare(altered, false),
    'found altered, strict': foundShare(altered, true),
    'wrong passage': share(scored.filter(({ outcome }) => outcome === 'wrong').length, scored.length),
    verdict: share(judged.filter(({ gold, checked }) => checked?.words === gold.words).length, judged.length),
    'verdict on altered': share(
      judged.filter(({ gold, checked }) => gold.words !== 'verbatim' && checked?.words === gold.words).length,
      judged.filter(({ gold }) => gold.words !== 'verbatim').length,
    ),
    'change kinds F1': f1(kindTallies(scored).get('all')!),
    speaker: share(speakers.length, labelled.length),
  };
}

function kindTallies(scored: readonly Scored[]): Map<string, Tally> {
  const tallies = new Map<string, Tally>();
  for (const { gold, checked } of scored) {
    tallyKinds(
      tallies,
      checked === null ? [] : checked.changes.map(coarseKind),
      gold.changes.map(({ kind }) => kind),
    );
  }
  const all = { hit: 0, found: 0, gold: 0 };
  for (const tally of tallies.values()) {
    all.hit += tally.hit;
    all.found += tally.found;
    all.gold += tally.gold;
  }
  return tallies.set('all', all);
}

function printConfusion(scored: readonly Scored[]): void {
  const labels = [
    ...new Set(
      scored.flatMap(({ gold, checked }) => [gold.words ?? '(none)', checked?.words ?? 'unchecked']),
    ),
  ].sort();
  console.log(['gold \\ checked'.padEnd(16), ...labels.map((label) => label.padStart(12))].join(''));
  for (const row of labels) {
    const counts = labels.map(
      (column) =>
        scored.filter(
          ({ gold, checked }) =>
            (gold.words ?? '(none)') === row && (checked?.words ?? 'unchecked') === column,
        ).length,
    );
    if (counts.some((count) => count > 0)) {
      console.log(
        [row.padEnd(16), ...counts.map((count) => (count || '.').toString().padStart(12))].join(''),
      );
    }
  }
}

function printError({ gold, checked, outcome }: Scored): void {
  console.log(
    `\n${gold.article} ${gold.start}: ${outcome}; ${gold.words}, checked ${checked?.words} (${checked?.rule})  ${gold.note}`,
  );
  console.log(`  quotation: ${gold.quote.slice(0, 500)}`);
  console.log(`  gold ${gold.transcript}: ${gold.passage.slice(0, 500)}`);
  for (const { source, text, score } of checked?.passages ?? [])
    console.log(`  got ${source} (${score}): ${text.slice(0, 500)}`);
  if (checked?.passages.length === 0)
    console.log(`  ${checked.reason} (${checked.runnerUp?.text.slice(0, 120)})`);
  for (const change of checked?.changes ?? [])
    console.log(`    ${change.kind}: “${change.from}” → “${change.to}”`);
  const kinds = gold.changes.map(({ kind, from, to }) => `${kind} “${from}” → “${to}”`);
  if (kinds.length > 0) console.log(`    gold: ${kinds.join('; ')}`);
}

const byArticle = readGold();
if (byArticle === null) {
  console.log('skipped: ../shared/data is not there');
} else {
  const scored = await scoreAll(byArticle);
  const figures = figuresOf(scored);
  if (showErrors) {
    for (const one of scored) {
      const speaker =
        one.gold.speakerMatches !== null &&
        (one.checked?.speakerVerdict === 'misattributed') === one.gold.speakerMatches;
      if (speaker)
        console.log(
          `\nspeaker: ${one.checked?.speakerVerdict}, draft ${one.checked?.speaker}, label ${one.checked?.passages[0]?.speaker}`,
        );
      if (one.gold.words !== one.checked?.words || one.outcome === 'wrong' || speaker) printError(one);
    }
  }
  if (!asJson) {
    console.log(`\n${scored.length} quotations of ${byArticle.size} articles (development set)`);
    for (const [name, value] of Object.entries(figures))
      console.log(`  ${name.padEnd(24)} ${value.toFixed(3)}`);
    console.log('');
    printConfusion(scored);
    console.log('\nchange kinds: F1 (shared, checked, gold)');
    for (const [kind, tally] of kindTallies(scored)) {
      console.log(
        `  ${kind.padEnd(14)} ${f1(tally).toFixed(2)} (${tally.hit}, ${tally.found}, ${tally.gold})`,
      );
    }
  } else console.log(JSON.stringify(figures));
}
