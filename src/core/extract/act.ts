import type { Language } from '../language/language.ts';
import type { Act } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';

const WRITTEN_SOURCE =
  /\b(?:report|letter|statement|filing|lawsuit|complaint|indictment|affidavit|memo|memorandum|e-?mail|tweet|post|study|survey|poll|paper|article|editorial|column|book|release|document|documents|ruling|opinion|order|text|website|newspaper|journal|magazine|headline|sign|banner|note|caption|description|transcript|records|data|figures|statistics|analysis|review)s?$/iu;
const WRITTEN_PLACE =
  /\b(?:wrote|writes|writing|written|tweet(?:ed|s|ing)?|retweet(?:ed|s)?|post(?:ed|s|ing)?|blog(?:ged|s)?|e-?mail(?:ed|s)?|texted|on (?:Twitter|Facebook|Instagram|X|Threads|LinkedIn|his blog|her blog|social media)|in an? (?:\w+ )?(?:letter|memo|e-?mail|tweet|post|filing|op-ed|report|essay|article|column|book|text message|written statement|blog post|court filing))\b/iu;
const THOUGHT_NOUN =
  /\b(?:belief|view|opinion|fear|hope|feeling|intention|desire|wish|suspicion|doubt|worry|conviction|expectation)s?\b/iu;

/** What kind of act a cue reports, from its verb, the words round it and what kind of thing the source is. */
export function actOf(
  text: string,
  cue: readonly Span[] | null,
  source: readonly Span[] | null,
  language: Language,
): Act {
  const cueText = cue === null ? '' : cue.map((span) => text.slice(span.start, span.end)).join(' ');
  if (cue !== null) {
    const near = text.slice(cue[0]!.start, cue.at(-1)!.end + 40).split(/[.?!“"”:]/u, 1)[0] ?? '';
    if (WRITTEN_PLACE.test(near)) return 'wrote';
  }
  const act = actOfWords(cueText, language);
  if (act !== 'said' || source === null) return act;
  const name = text.slice(source[0]!.start, source.at(-1)!.end);
  return WRITTEN_SOURCE.test(
    name.split(
      / (?:of|by|from|in|for|on|against|about|to|with|that|which|filed|published|released) |,/u,
      1,
    )[0] ?? '',
  )
    ? 'wrote'
    : act;
}

function actOfWords(cue: string, { saying }: Language): Act {
  let act: Act | null = null;
  for (const match of cue.toLowerCase().matchAll(/[\p{L}-]+/gu)) act = saying.cueFormOf(match[0])?.act ?? act;
  if (act !== null) return act;
  return THOUGHT_NOUN.test(cue) ? 'thought' : 'said';
}
