import type { VerbsOfSaying } from '../language/verbs-of-saying.ts';
import type { Attribution } from '../model/attribution.ts';
import { type Span, spanContains } from '../model/span.ts';
import { foldWord } from '../reading/fold.ts';
import type { Reading } from '../reading/reading.ts';
import { tokensIn } from '../reading/tokens-in.ts';

/** Confidence from which the extractor is believed without a verb of saying, and where it found no source either. */
const SURE = 0.25;
const SURE_WITHOUT_SOURCE = 0.5;

/** Beginnings of contents and cues by which any verb reports ("made clear that", "according to"). */
const REPORTING = new Set('that whether according'.split(' '));
/** Letters in which the first word of a content ends. */
const LONGEST_OPENING = 24;

/**
 * Whether an attribution is speech and not merely something that somebody did. Indirect speech of which the extractor
 * is not sure needs a verb of saying or writing, or a clause with *that*: "promoted him", "appeared in" are no speech.
 * Headlines stay, where any verb may report.
 */
export function isReported(reading: Reading, attribution: Attribution): boolean {
  const { blocks } = reading.document;
  const { saying } = reading.language;
  const { mode, confidence, rule, source, cue, content } = attribution;
  if (mode !== 'indirect' || cue === null || !rule.startsWith('sequence-model')) return true;
  if (confidence >= (source === null ? SURE_WITHOUT_SOURCE : SURE)) return true;
  const start = content[0]!.start;
  if (blocks.some(({ kind, span }) => kind === 'headline' && spanContains(span, content[0]!))) return true;
  const opening = wordsIn(reading, [{ start, end: Math.min(content[0]!.end, start + LONGEST_OPENING) }])[0];
  return REPORTING.has(opening ?? '') || wordsIn(reading, cue).some((word) => isOfSpeech(word, saying));
}

function wordsIn(reading: Reading, spans: readonly Span[]): string[] {
  return spans.flatMap((span) => tokensIn(reading, span).map((token) => foldWord(token.text)));
}

function isOfSpeech(word: string, saying: VerbsOfSaying): boolean {
  const form = saying.cueFormOf(word);
  return REPORTING.has(word) || word === ':' || (form !== undefined && form.act !== 'thought');
}
