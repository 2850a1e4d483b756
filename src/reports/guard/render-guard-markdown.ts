import type { GuardReport } from '../../core/model/guarded-text.ts';
import { changePhrases, lineAndColumn, SEVERITIES } from '../check/check-words.ts';
import { escapeMarkdown } from '../syntax/escape-markdown.ts';
import {
  type GuardedEntry,
  guardHeadline,
  guardNotes,
  outcomePhrase,
  speakerPhrase,
  toldEntries,
  versionWords,
} from './guard-words.ts';

/** What became of the quotations between two versions as Markdown, for a comment on what was changed. */
export function renderGuardMarkdown(report: GuardReport): string {
  const parts = [
    '# Quotations between two versions',
    escapeMarkdown(guardHeadline(report)),
    ...guardNotes(report).map((note) => `- ${escapeMarkdown(note)}`),
    ...toldEntries(report).map(section),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section({ text, quotation }: GuardedEntry): string {
  const { label, symbol } = SEVERITIES[quotation.severity];
  const { before, after } = quotation;
  const { was, is } = versionWords(quotation);
  const [version, place] = after === null ? [text.before, before!] : [text.after, after];
  const { line } = lineAndColumn(version.text)(place.spans[0]!.start);
  const moved = speakerPhrase(quotation);
  return [
    `## ${symbol} ${label}: ${outcomePhrase(quotation)} (${escapeMarkdown(text.path)}:${line}${after === null ? ', old version' : ''})`,
    '',
    ...(was === null ? [] : [`- was: ${escapeMarkdown(was)}`]),
    ...(is === null ? [] : [`- is: ${escapeMarkdown(is)}`]),
    ...(moved === null ? [] : [`- ${escapeMarkdown(moved)}`]),
    ...changePhrases(quotation.changes).map((phrase) => `- ${escapeMarkdown(phrase)}`),
    `- ${escapeMarkdown(quotation.houseRule)}`,
  ].join('\n');
}
