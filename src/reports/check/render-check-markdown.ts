import { type GradedDraft, type GradedQuotation, isUnmissed } from '../../core/model/checked-draft.ts';
import { escapeMarkdown } from '../syntax/escape-markdown.ts';
import { engineSentence } from '../words/engine-words.ts';
import {
  changePhrases,
  checkHeadline,
  lineAndColumn,
  nearestOther,
  passagePlace,
  SEVERITIES,
  unmissedSentence,
  verdictPhrase,
} from './check-words.ts';

/** A checked draft as Markdown: a heading a quotation, with passage, changes and the house's rule. */
export function renderCheckMarkdown(graded: GradedDraft): string {
  const place = lineAndColumn(graded.draft.text);
  const told = graded.quotations.filter((quotation) => !isUnmissed(quotation));
  const unmissed = unmissedSentence(graded);
  const parts = [
    `# Check of ${escapeMarkdown(graded.draft.title ?? graded.draft.path)}`,
    escapeMarkdown(checkHeadline(graded)),
    ...graded.unavailable.map(({ message }) => `- not read: ${escapeMarkdown(message)}`),
    ...told.map((quotation) => section(quotation, place(quotation.span.start).line)),
    ...(unmissed === null ? [] : [escapeMarkdown(unmissed)]),
    engineSentence(graded.engine),
  ];
  return `${parts.join('\n\n')}\n`;
}

function section(quotation: GradedQuotation, line: number): string {
  const { label, symbol } = SEVERITIES[quotation.severity];
  const who = quotation.speaker === null ? '' : ` – ${escapeMarkdown(quotation.speaker)}`;
  const lines = [
    `## ${symbol} ${label}: ${verdictPhrase(quotation)} (line ${line}${who})`,
    '',
    `> “${escapeMarkdown(quotation.text)}”`,
    '',
  ];
  if (quotation.citation !== undefined) lines.push(`- cited: ${escapeMarkdown(quotation.citation.text)}`);
  if (quotation.citation?.misplaced !== undefined)
    lines.push(`- ${escapeMarkdown(quotation.citation.misplaced.reason)}`);
  for (const passage of quotation.passages) {
    lines.push(`- ${escapeMarkdown(passagePlace(passage))}: “${escapeMarkdown(passage.text)}”`);
  }
  for (const phrase of changePhrases(quotation.changes)) lines.push(`- ${escapeMarkdown(phrase)}`);
  for (const { text, reason } of quotation.suspects) {
    lines.push(
      `- transcript doubt: the source may err at “${escapeMarkdown(text)}”: ${escapeMarkdown(reason)}`,
    );
  }
  if (quotation.passages.length === 0) lines.push(`- ${escapeMarkdown(quotation.reason)}`);
  const other = nearestOther(quotation);
  if (other !== null) {
    lines.push(`- nearest other: “${escapeMarkdown(other.text)}”, ${escapeMarkdown(passagePlace(other))}`);
  }
  if (quotation.houseRule !== '') lines.push(`- ${escapeMarkdown(quotation.houseRule)}`);
  return lines.join('\n');
}
