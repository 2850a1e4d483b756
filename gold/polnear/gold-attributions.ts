import type { Attribution } from '../../src/core/model/attribution.ts';
import type { GoldArticle } from './brat.ts';
import { modeOf } from './gold-mode.ts';

/** The gold attributions of an article in the form of the extractor's, numbered in text order of their content. */
export function toAttributions(article: GoldArticle): Attribution[] {
  return [...article.attributions]
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
    .map(({ source, cue, content }, i) => {
      const mode = modeOf(article.text, content);
      return {
        id: `a${i + 1}`,
        mode,
        act: 'said' as const,
        source: source.length > 0 ? source : null,
        cue: cue.length > 0 ? cue : null,
        content,
        quoted: mode === 'indirect' ? [] : content,
        confidence: 1,
        rule: 'gold',
      };
    });
}
