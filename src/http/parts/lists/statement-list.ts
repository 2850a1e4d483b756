import type { StatementCard } from '../../../core/model/archive.ts';
import { flagChip, verdictChip } from '../../../reports/html/chips.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { plural } from '../../../reports/words/figures.ts';
import { toOneLine } from '../../../reports/words/printable.ts';
import { CHAIN_LABELS, SPEAKER_LABELS } from '../../../reports/words/verdict-words.ts';
import { speakerPath, statementPath, storyPath } from '../words/links.ts';
import { timeTag } from '../words/time-words.ts';

const LONGEST = 420;

/** Statements of any stories as a list: words, verdicts, speaker, where and when. */
export function statementList(
  statements: readonly StatementCard[],
  { speakers }: { readonly speakers: boolean },
): Markup {
  return markup`<ol class="statements">${statements.map((statement) => statementItem(statement, speakers))}</ol>`;
}

function statementItem(card: StatementCard, speakers: boolean): Markup {
  const line = toOneLine(card.text);
  const text = line.length > LONGEST ? `${line.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …` : line;
  const speaker = toOneLine(card.speaker) || 'speaker unresolved';
  const name =
    card.speakerKey === ''
      ? markup`${speaker}`
      : markup`<a href="${speakerPath(card.speakerKey)}">${speaker}</a>`;
  return markup`<li class="statement-item ${card.altered ? 'altered' : ''}"><p class="verdicts">${verdicts(card)}</p>
<div><p class="words"><a href="${statementPath(card.story, card.statement)}">${text}</a></p>
<p class="facts">${speakers ? markup`${name}<span class="sep"></span>` : ''}${timeTag(card.date)}<span
  class="sep"></span>${plural(card.witnesses, 'witness', 'witnesses')}<span class="sep"></span><a
  href="${storyPath(card.story)}">${toOneLine(card.storyTitle)}</a></p></div></li>
`;
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
