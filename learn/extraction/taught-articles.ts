import type { GoldArticle } from '../../gold/polnear/brat.ts';
import { readStoryReports } from '../../gold/stories/story-reports.ts';
import type { DeepNetwork } from '../../src/core/extract/deep/deep-network.ts';
import { deepSayings } from '../../src/core/extract/deep/deep-sayings.ts';

/**
 * Reports of many fields as the network reads them, for the fast engine to learn from where nobody annotated. Stories whose events
 * are labelled or aligned are left out, so that figures on those stay true.
 */
export function readTaughtArticles(teacher: DeepNetwork, labelled: ReadonlySet<string>): GoldArticle[] {
  return readStoryReports()
    .filter(({ event }) => !labelled.has(event))
    .map(({ document: { id, text } }) => ({
      name: id,
      text,
      attributions: deepSayings(text, teacher).map(({ source, cue, content }) => ({
        source: source ?? [],
        cue: cue ?? [],
        content,
      })),
    }));
}
