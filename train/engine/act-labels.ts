import { readSplit } from '../../gold/polnear/brat.ts';
import { ENGLISH } from '../../src/core/english/english.ts';
import { actOf } from '../../src/core/extract/act.ts';

/**
 * Weak labels of the acts that PolNeAR's attributions report, where the cue lexicon knows the verb: what the fast engine
 * would say. Prints JSON: "article content-start cue-start" to the acts allowed. Usage: act-labels.ts SPLIT
 */
const ACTS = { said: 'said', wrote: 'written', thought: 'thought' } as const;
const labels: Record<string, string[]> = {};
for (const article of readSplit(process.argv[2]!)) {
  for (const { content, cue, source } of article.attributions) {
    const words = cue
      .map((span) => article.text.slice(span.start, span.end))
      .join(' ')
      .toLowerCase();
    const known = [...words.matchAll(/[\p{L}-]+/gu)].some(
      (match) => ENGLISH.saying.cueFormOf(match[0]) !== undefined,
    );
    if (!known && !/according to|^$/u.test(words)) continue;
    const act =
      ACTS[actOf(article.text, cue.length > 0 ? cue : null, source.length > 0 ? source : null, ENGLISH)];
    labels[`${article.name} ${content[0]!.start} ${cue[0]?.start ?? -1}`] = [act];
  }
}
console.log(JSON.stringify(labels));
