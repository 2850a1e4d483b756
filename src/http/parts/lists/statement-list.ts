import type { SearchWords } from '../../../app/archive/search/search-words.ts';
import type { StatementCard } from '../../../core/model/archive.ts';
import { flagChip, verdictChip } from '../../../reports/html/chips.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { plural } from '../../../reports/words/figures.ts';
import { toOneLine } from '../../../reports/words/printable.ts';
import { CHAIN_LABELS, SPEAKER_LABELS } from '../../../reports/words/verdict-words.ts';
import { markedHits } from '../texts/marked-hits.ts';
import { speakerPath, statementPath, storyPath } from '../words/links.ts';
import { timeTag } from '../words/time-words.ts';

export interface StatementListOptions {
  readonly speakers: boolean;
  /** Words to mark. */
  readonly words?: SearchWords;
}

/** Statements of any stories as a list: words, verdicts, speaker, where and when. */
export function statementList(statements: readonly StatementCard[], options: StatementListOptions): Markup {
  return markup`<ol class="statements">${statements.map((statement) => statementItem(statement, options))}</ol>`;
}

function statementItem(card: StatementCard, { speakers, words = [] }: StatementListOptions): Markup {
  const speaker = toOneLine(card.speaker) || 'speaker unresolved';
  const name =
    card.speakerKey === ''
      ? markup`${speaker}`
      : markup`<a href="${speakerPath(card.speakerKey)}">${speaker}</a>`;
  const also =
    card.found === undefined
      ? ''
      : markup`<p class="facts">another witness has it so: ${markedHits(card.found, words)}</p>`;
  return markup`<li class="statement-item ${card.altered ? 'altered' : ''}"><p class="verdicts">${verdicts(card)}</p>
<div><p class="words"><a href="${statementPath(card.story, card.statement)}">${inMarks(card.mode, markedHits(card.text, words))}</a></p>${also}
<p class="facts">${speakers ? markup`${name}<span class="sep"></span>` : ''}${timeTag(card.date)}<span
  class="sep"></span>${plural(card.witnesses, 'witness', 'witnesses')}<span class="sep"></span><a
  href="${storyPath(card.story)}">${toOneLine(card.storyTitle)}</a></p></div></li>
`;
}

/** A quotation stands in quotation marks; what is told does not. */
export function inMarks(mode: StatementCard['mode'], words: Markup): Markup {
  return mode === 'direct' ? markup`“${words}”` : words;
}

function verdicts({ words, speakerVerdict, chain }: StatementCard): Markup {
  const { misattributed } = SPEAKER_LABELS;
  const { collapsed } = CHAIN_LABELS;
  return markup`${[
    words === null ? markup`<span class="chip basis">one witness</span>` : verdictChip(words),
    speakerVerdict === 'misattributed' && flagChip(misattributed.label, misattributed.description, 'changed'),
    chain === 'collapsed' && flagChip(collapsed.label, collapsed.description, 'altered'),
  ].filter((chip) => chip !== false)}`;
}
