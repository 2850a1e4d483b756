import type { Severity } from '../../core/model/checked-draft.ts';
import type {
  GradedGuard,
  GuardedQuotation,
  GuardedText,
  GuardOutcome,
  GuardReport,
} from '../../core/model/guarded-text.ts';
import { SEVERITIES } from '../check/check-words.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';
import { type VerdictWords, WORDS_LABELS } from '../words/verdict-words.ts';

/** How reports name what became of a quotation. */
export const GUARD_LABELS: Readonly<Record<GuardOutcome, VerdictWords>> = {
  kept: { label: 'kept', description: 'The words in quotation marks are the same in both versions.' },
  altered: {
    label: 'altered',
    description: 'The words in quotation marks are not the same in both versions.',
  },
  'newly-quoted': {
    label: 'newly in marks',
    description:
      'Words that stood outside quotation marks in the old version stand inside them in the new one.',
  },
  added: {
    label: 'new quotation',
    description: 'The old version has these words nowhere, neither in quotation marks nor outside of them.',
  },
  lost: {
    label: 'lost',
    description: 'The new version has these words nowhere, neither in quotation marks nor outside of them.',
  },
  unquoted: {
    label: 'marks dropped',
    description: 'The words stand outside quotation marks in the new version.',
  },
};

export const MOVED: VerdictWords = {
  label: 'other speaker',
  description: 'The new version gives the words to somebody else.',
};

const ORDER: readonly Severity[] = ['error', 'warning', 'note', 'none'];

/** A quotation with the text that it is of. */
export interface GuardedEntry {
  readonly text: GuardedText<GradedGuard>;
  readonly quotation: GradedGuard;
}

/** What is to be told, gravest first, else in the order of the texts. */
export function toldEntries({ texts }: GuardReport): GuardedEntry[] {
  return texts
    .flatMap((text) => text.quotations.map((quotation) => ({ text, quotation })))
    .filter(({ quotation: { severity } }) => severity !== 'none')
    .sort((x, y) => ORDER.indexOf(x.quotation.severity) - ORDER.indexOf(y.quotation.severity));
}

/** Quotations gravest first. */
export function bySeverity(quotations: readonly GradedGuard[]): GradedGuard[] {
  return [...quotations].sort((x, y) => ORDER.indexOf(x.severity) - ORDER.indexOf(y.severity));
}

/** "12 quotations in 2 texts, profile default: 1 error, 2 warnings, 9 kept." */
export function guardHeadline(report: GuardReport): string {
  const { texts, profile, between } = report;
  const quotations = texts.flatMap((text) => text.quotations);
  const versions = `${toOneLine(between.before)} → ${toOneLine(between.after)}`;
  if (quotations.length === 0)
    return `No quotation to tell of in ${plural(texts.length, 'text')}, ${versions}.`;
  const counts = ORDER.flatMap((severity) => {
    const count = quotations.filter((quotation) => quotation.severity === severity).length;
    if (count === 0) return [];
    return severity === 'none'
      ? [`${count} ${SEVERITIES.none.label}`]
      : [plural(count, SEVERITIES[severity].label)];
  });
  return `${plural(quotations.length, 'quotation')} in ${plural(texts.length, 'text')}, ${versions}, profile ${profile}: ${counts.join(', ')}.`;
}

/** "altered: changed, other speaker": what became of a quotation, in words. */
export function outcomePhrase({ outcome, words, speakerVerdict }: GuardedQuotation): string {
  const isMoved = speakerVerdict === 'misattributed';
  const parts =
    outcome === 'altered'
      ? [WORDS_LABELS[words].label]
      : outcome === 'kept' && isMoved
        ? []
        : [GUARD_LABELS[outcome].label];
  if (outcome === 'newly-quoted' && words !== 'verbatim') parts.push(WORDS_LABELS[words].label);
  if (isMoved) parts.push(MOVED.label);
  return parts.join(', ');
}

/** "Tom Brey → Lena Osei" where the words were given to somebody else; null elsewhere. */
export function speakerPhrase({ speakerVerdict, before, after }: GuardedQuotation): string | null {
  if (speakerVerdict !== 'misattributed') return null;
  return `${toOneLine(before?.speaker ?? '?')} → ${toOneLine(after?.speaker ?? '?')}`;
}

/** What one version alone has, and what could not be read, a line each. */
export function guardNotes({ onlyBefore, onlyAfter, unavailable }: GuardReport): string[] {
  const only = (paths: readonly string[], version: string) =>
    paths.length === 0 ? [] : [`in the ${version} version alone: ${paths.map(toOneLine).join(', ')}`];
  const unread = unavailable.map(
    ({ path, message }) => `not read: ${toOneLine(message.includes(path) ? message : `${path}: ${message}`)}`,
  );
  return [...unread, ...only(onlyBefore, 'old'), ...only(onlyAfter, 'new')];
}

/** The words of both versions as they stand there, in marks where they stand in marks. */
export function versionWords({ outcome, before, after }: GuardedQuotation): {
  readonly was: string | null;
  readonly is: string | null;
} {
  const marked = (text: string): string => `“${toOneLine(text)}”`;
  const plain = (text: string): string => toOneLine(text);
  return {
    was: before === null ? null : (outcome === 'newly-quoted' ? plain : marked)(before.text),
    is: after === null ? null : (outcome === 'unquoted' ? plain : marked)(after.text),
  };
}
