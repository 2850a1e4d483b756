import { existsSync, readFileSync } from 'node:fs';
import { paragraphDocument } from '../../gold/paragraph-document.ts';
import { type GoldArticle, readSplit } from '../../gold/polnear/brat.ts';
import { toAttributions } from '../../gold/polnear/gold-attributions.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { resolveSpeakers, speakerKey } from '../../src/core/speakers/resolve-speakers.ts';
import { loadSpeakerModels } from '../../src/models/load-feature-weights.ts';
import { namesSameSpeaker } from './speakers-match.ts';

const DEV = '../shared/data/polnear/dev';

/** One source mention of the development articles and whom it names, by one reader. */
interface Label {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly name: string;
}

function readLabels(): Label[] {
  const lines = readFileSync(new URL('../../gold/labels/speakers.tsv', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [article, start, end, kind, name] = line.split('\t');
      return { article: article!, start: Number(start), end: Number(end), kind: kind!, name: name! };
    });
}

/** Scores the own labelled source mentions, article by article alone, prints what is wrong, and returns the shares. */
export function scoreLabels(): Record<string, number> {
  const figures: Record<string, number> = {};
  if (!existsSync(DEV)) return figures;
  const articles = new Map(readSplit(DEV).map((article) => [article.name, article]));
  const tally = new Map<string, { right: number; all: number }>();
  for (const [name, labels] of byArticle(readLabels())) {
    const article = articles.get(name);
    if (article !== undefined) scoreArticle(article, labels, tally);
  }
  for (const [kind, { right, all }] of [...tally].sort()) {
    console.log(`labels ${kind.padEnd(14)} ${right} of ${all} ${(right / all).toFixed(3)}`);
    figures[`labels: ${kind}`] = right / all;
  }
  return figures;
}

function scoreArticle(
  article: GoldArticle,
  labels: readonly Label[],
  tally: Map<string, { right: number; all: number }>,
): void {
  const document = paragraphDocument(article.name, article.text);
  const attributions = toAttributions(article);
  const { speakers, of } = resolveSpeakers(
    [{ reading: readDocument(document), attributions }],
    loadSpeakerModels(),
  );
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  for (const label of labels) {
    const attribution = attributions.find((a) => a.source?.[0]?.start === label.start);
    if (attribution === undefined) throw new RangeError(`no source at ${label.start} in ${article.name}`);
    const { speaker, rule } = of.get(speakerKey(document.id, attribution.id))!;
    const entry = tally.get(label.kind) ?? { right: 0, all: 0 };
    tally.set(label.kind, entry);
    entry.all++;
    const found = byId.get(speaker)!;
    if (isRight(label, found)) entry.right++;
    else printMiss(article, label, attribution, `${found.name} (${found.kind}, ${rule})`);
  }
}

/** A lower-case label is the head noun of a description. */
function isRight(label: Label, found: Speaker): boolean {
  return /^\p{Ll}/u.test(label.name)
    ? found.name.toLowerCase().includes(label.name)
    : namesSameSpeaker(label.name, found) || found.name.includes(label.name.split(' ').at(-1)!);
}

function printMiss(article: GoldArticle, label: Label, attribution: Attribution, found: string): void {
  const source = article.text.slice(label.start, label.end);
  const content = attribution.content[0]!;
  console.log(
    `  ${article.name}@${label.start} [${label.kind}] "${source}": gold ${label.name}; ours ${found}`,
  );
  console.log(`    ${article.text.slice(content.start, content.start + 80).replace(/\n/g, ' ')}`);
}

function byArticle(labels: readonly Label[]): Map<string, Label[]> {
  const groups = new Map<string, Label[]>();
  for (const label of labels) groups.set(label.article, [...(groups.get(label.article) ?? []), label]);
  return groups;
}
