import { ENDS_SOURCE_NOUN, THOUGHT_NOUN, WRITTEN_PLACE, WRITTEN_SOURCE } from '../english/reporting-words.ts';
import type { Language } from '../language/language.ts';
import type { Act } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';

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
  return WRITTEN_SOURCE.test(name.split(ENDS_SOURCE_NOUN, 1)[0] ?? '') ? 'wrote' : act;
}

function actOfWords(cue: string, { saying }: Language): Act {
  let act: Act | null = null;
  for (const match of cue.toLowerCase().matchAll(/[\p{L}-]+/gu)) act = saying.cueFormOf(match[0])?.act ?? act;
  if (act !== null) return act;
  return THOUGHT_NOUN.test(cue) ? 'thought' : 'said';
}
