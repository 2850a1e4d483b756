import {
  type GradedDraft,
  type GradedQuotation,
  isToldUnasked,
  isUnmissed,
  type Misplaced,
  type Severity,
  type SourcePassage,
} from '../../core/model/checked-draft.ts';
import { tellingWords } from '../../core/model/letters/plain-letters.ts';
import { lowerBound } from '../../core/model/lists/lower-bound.ts';
import type { Change } from '../../core/model/verdict.ts';
import { areMoved, CHANGE_LABELS, weightRank } from '../words/change-words.ts';
import { clockTime, plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';
import { CHAIN_LABELS, SPEAKER_LABELS, WORDS_LABELS } from '../words/verdict-words.ts';

/** How reports name each severity; the symbol tells it without colour. */
export const SEVERITIES: Readonly<Record<Severity, { readonly label: string; readonly symbol: string }>> = {
  error: { label: 'error', symbol: '✖' },
  warning: { label: 'warning', symbol: '▲' },
  note: { label: 'note', symbol: '•' },
  none: { label: 'fine', symbol: '✓' },
};

/** Gravest first. */
const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note', 'none'];

/** "3 quotations against 2 sources (5,120 words), profile ap: 1 error, 1 warning, 1 fine." */
export function checkHeadline(graded: GradedDraft): string {
  const { quotations, searched, profile } = graded;
  const sources = `${plural(searched.documents, 'source')} (${searched.words.toLocaleString('en')} words)`;
  if (quotations.length === 0) return `No quotation to check; ${sources}, profile ${profile}.`;
  const possible = quotations.filter(isOnlyPossible).length;
  const counts = SEVERITY_ORDER.flatMap((severity) => {
    const own = quotations.filter((quotation) => quotation.severity === severity);
    const count = own.filter((quotation) => !isOnlyPossible(quotation)).length;
    if (count === 0) return [];
    return severity === 'none' ? [`${count} fine`] : [plural(count, severity)];
  });
  if (possible > 0) counts.push(`${possible} only possible`);
  return `${plural(quotations.length, 'quotation')} against ${sources}, profile ${profile}: ${counts.join(', ')}.`;
}

/**
 * The quotations of a draft as an editor reads them: gravest first, certain and likely ones before those that are only
 * possible; not found ones of one speaker, and those with nothing to say of, together.
 */
export function groupAlike(quotations: readonly GradedQuotation[]): readonly (readonly GradedQuotation[])[] {
  const sorted = [...quotations].sort((x, y) => rankOf(x) - rankOf(y));
  const groups = Map.groupBy(sorted, (quotation) => {
    if (isUnmissed(quotation)) return 'unmissed';
    if (isOnlyPossible(quotation)) return 'possible';
    if (quotation.words === 'not-found') return `not-found ${quotation.severity} ${quotation.speaker ?? ''}`;
    return quotation.severity === 'none' ? `none ${quotation.words}` : quotation.id;
  });
  return [...groups.values()];
}

/** Gravest first; what was found before what was not, and what is only possible behind all that is certain or likely. */
function rankOf(quotation: GradedQuotation): number {
  const { severity, words } = quotation;
  return (
    16 * Number(severity === 'none') +
    8 * Number(isOnlyPossible(quotation)) +
    2 * SEVERITY_ORDER.indexOf(severity) +
    Number(words === 'not-found')
  );
}

/** Whether something is said of a quotation that is not sure enough to be told unasked. */
export function isOnlyPossible(quotation: GradedQuotation): boolean {
  return quotation.severity !== 'none' && !isToldUnasked(quotation);
}

/** How many verdicts stand behind the fold; null where there are none. */
export function possibleSentence({ quotations }: Pick<GradedDraft, 'quotations'>): string | null {
  const count = quotations.filter(isOnlyPossible).length;
  return count === 0 ? null : `${plural(count, 'verdict')} more ${count === 1 ? 'is' : 'are'} only possible.`;
}

/** Why quotations that no source carries are only counted; null where there are none. */
export function unmissedSentence({ quotations }: Pick<GradedDraft, 'quotations'>): string | null {
  const count = quotations.filter(isUnmissed).length;
  if (count === 0) return null;
  const [are, speakers, words] =
    count === 1
      ? ['is', 'its speaker is', 'its words are']
      : ['are', 'their speakers are', 'their words are'];
  return `${plural(count, 'quotation')} that no source carries ${are} no finding: ${speakers} not known to speak there on this matter, or ${words} too common to tell.`;
}

const MISPLACED_LABELS: Readonly<Record<Misplaced['kind'], string>> = {
  'other-case': 'another case is cited',
  'other-page': 'another page is cited',
};

/** "changed, misattributed": the verdict on all axes that have something to say. */
export function verdictPhrase(quotation: GradedQuotation): string {
  const parts = [WORDS_LABELS[quotation.words].label];
  if (quotation.nearMiss) parts.push('near miss');
  if (quotation.passages.length > 0 && quotation.speakerVerdict !== 'same') {
    parts.push(SPEAKER_LABELS[quotation.speakerVerdict].label);
  }
  if (quotation.chain === 'collapsed') parts.push(CHAIN_LABELS.collapsed.label);
  const { misplaced } = quotation.citation ?? {};
  if (misplaced !== undefined) parts.push(MISPLACED_LABELS[misplaced.kind]);
  return parts.join(', ');
}

/**
 * The other passage that a reader should look at: of a quotation that stands nowhere, only one that has at least half of
 * its telling words; a likeness of small words alone explains nothing.
 */
export function nearestOther({ words, text, runnerUp }: GradedQuotation): SourcePassage | null {
  if (runnerUp === null || words !== 'not-found') return runnerUp;
  const sought = tellingWords(text);
  const found = tellingWords(runnerUp.text);
  const shared = [...sought].filter((word) => found.has(word)).length;
  return shared > 0 && shared * 2 >= sought.size ? runnerUp : null;
}

/** "MR. RYDER in briefing.vtt at 00:14:32": where a passage stands. */
export function passagePlace(passage: SourcePassage): string {
  const speaker = passage.speaker === null ? '' : `${toOneLine(passage.speaker)} in `;
  const time = passage.time === null ? '' : ` at ${clockTime(passage.time)}`;
  const date = passage.date === null ? '' : ` (${toOneLine(passage.date).slice(0, 10)})`;
  const place = passage.place === undefined ? '' : ` at ${passage.place}`;
  const machine = passage.transcription === 'machine' ? ' (machine transcript)' : '';
  return `${speaker}${toOneLine(passage.source)}${date}${time}${place}${machine}`;
}

/** The changes in words, the gravest first: "negation: − “not”". */
export function changePhrases(changes: readonly Change[]): string[] {
  return [...changes]
    .sort((a, b) => weightRank(a.kind) - weightRank(b.kind))
    .map(({ kind, from, to }) => {
      const label = CHANGE_LABELS[kind];
      if (areMoved(kind, from, to)) return `${label}: “${toOneLine(to)}”`;
      if (from === '') return `${label}: + “${toOneLine(to)}”`;
      return to === ''
        ? `${label}: − “${toOneLine(from)}”`
        : `${label}: “${toOneLine(from)}” → “${toOneLine(to)}”`;
    });
}

/** Line and column, from 1, of a place in a text; columns count code units. */
export function lineAndColumn(
  text: string,
): (offset: number) => { readonly line: number; readonly column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    const line = Math.max(
      1,
      lowerBound(starts.length, (at) => starts[at]! > offset),
    );
    return { line, column: offset - starts[line - 1]! + 1 };
  };
}
