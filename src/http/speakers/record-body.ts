import { isShown } from '../../core/model/finding.ts';
import type { SaidPassage, SpeakerRecord, Turn } from '../../core/model/speaker-record.ts';
import { exportedFormats } from '../../reports/format.ts';
import { type Markup, markup } from '../../reports/html/markup.ts';
import { RECORD_FORMATS } from '../../reports/record/formats.ts';
import { recordHead, TURN_LABELS } from '../../reports/record/record-words.ts';
import { plural } from '../../reports/words/figures.ts';
import { toOneLine } from '../../reports/words/printable.ts';
import { dataTable } from '../parts/lists/data-table.ts';
import { inMarks } from '../parts/lists/statement-list.ts';
import { markedHits } from '../parts/texts/marked-hits.ts';
import { speakerPath, statementPath, storyPath } from '../parts/words/links.ts';
import { timeTag } from '../parts/words/time-words.ts';

const MOST = { turns: 20, recurrences: 20, outlets: 20, topics: 40 } as const;

/** Everything that a speaker is said to have said, laid out: what turned, what recurs, who alters it, when and on what. */
export function recordBody(record: SpeakerRecord, key: string): Markup {
  const path = speakerPath(key);
  const links = exportedFormats(RECORD_FORMATS).map(
    (name, at) =>
      markup`${at === 0 ? '' : ', '}<a href="/api${path}/record?format=${name}">${RECORD_FORMATS[name].label}</a>`,
  );
  return markup`<p class="crumbs"><a href="${path}">${toOneLine(record.speaker)}</a></p>
<h1>The record of ${toOneLine(record.speaker)}</h1>
<p class="lede">${recordHead(record)}.</p>
${timeLine(record)}
${turnsPart(record)}
${recurrencesPart(record)}
${outletsPart(record)}
${topicsPart(record)}
<p class="exports">This record as ${links}; <a href="/feed.xml?who=${encodeURIComponent(key)}">new statements as RSS</a></p>`;
}

function timeLine({ months }: SpeakerRecord): Markup {
  if (months.length < 2) return markup``;
  const most = Math.max(...months.map(({ statements }) => statements));
  const items = months.map(
    ({ month, statements }) =>
      markup`<li><span class="when">${month}</span> <meter min="0" max="${most}" value="${statements}"
  aria-label="${month}">${statements}</meter> <span class="facts">${statements}</span></li>`,
  );
  return markup`<section aria-labelledby="months-title"><h2 id="months-title">Time line</h2><ol class="months">${items}</ol></section>`;
}

function turnsPart({ turns, passages }: SpeakerRecord): Markup {
  const shown = turns.filter(isShown).slice(0, MOST.turns);
  const possible = turns.filter((turn) => !isShown(turn)).slice(0, MOST.turns);
  if (turns.length === 0) return markup``;
  const fold =
    possible.length === 0
      ? ''
      : markup`<details class="spaced"><summary>${plural(possible.length, 'pair')} that may not go together</summary>${turnList(possible, passages)}</details>`;
  const none =
    shown.length === 0 ? markup`<p class="hint">None that is likely.</p>` : turnList(shown, passages);
  return markup`<section aria-labelledby="turns-title"><h2 id="turns-title">Passages that do not go together</h2>
<p class="hint">Both are shown always: a later position may be a change of mind, and a report may err.</p>${none}${fold}</section>`;
}

function turnList(turns: readonly Turn[], passages: readonly SaidPassage[]): Markup {
  const items = turns.map(
    ({ kind, level, confidence, reason, a, b }) =>
      markup`<li class="turn"><p><strong>${TURN_LABELS[kind]}</strong> <span class="chip basis">${level},
${Math.round(confidence * 100)} %</span> ${toOneLine(reason)}</p>${passageItem(passages[a]!)}${passageItem(passages[b]!)}</li>`,
  );
  return markup`<ol class="statements">${items}</ol>`;
}

function passageItem(passage: SaidPassage): Markup {
  const { story, statement, storyTitle, text, mode, date } = passage;
  return markup`<div class="passage"><p class="words"><a href="${statementPath(story, statement)}">${inMarks(mode, markedHits(text, []))}</a></p>
<p class="facts">${timeTag(date)}<span class="sep"></span><a href="${storyPath(story)}">${toOneLine(storyTitle)}</a></p></div>`;
}

function recurrencesPart({ recurrences, passages }: SpeakerRecord): Markup {
  if (recurrences.length === 0) return markup``;
  const items = recurrences
    .slice(0, MOST.recurrences)
    .map(
      ({ passages: own, sameWords, level, confidence }) =>
        markup`<li class="turn"><p><strong>${own.length} times</strong> <span class="chip basis">${
          sameWords ? 'in the same words' : `in other words: ${level}, ${Math.round(confidence * 100)} %`
        }</span></p>${own.slice(0, 3).map((at) => passageItem(passages[at]!))}${
          own.length > 3
            ? markup`<details><summary>${own.length - 3} more</summary>${own.slice(3, 30).map((at) => passageItem(passages[at]!))}</details>`
            : ''
        }</li>`,
    );
  return markup`<section aria-labelledby="again-title"><h2 id="again-title">Said again</h2><ol class="statements">${items}</ol></section>`;
}

function outletsPart({ outlets }: SpeakerRecord): Markup {
  if (outlets.length === 0) return markup``;
  const rows = outlets
    .slice(0, MOST.outlets)
    .map(({ outlet, statements, altered }) => [
      markup`<a href="/search?outlet=${encodeURIComponent(outlet)}">${toOneLine(outlet)}</a>`,
      markup`${statements}`,
      markup`${altered}`,
    ]);
  const columns = [
    { name: 'Outlet' },
    { name: 'Statements', figure: true },
    { name: 'Altered by it', figure: true },
  ];
  return markup`<section aria-labelledby="outlets-title"><h2 id="outlets-title">Who alters these words</h2>
<p class="hint">Altered: a transcript, or more witnesses than share its wording, have it otherwise.</p>${dataTable('Outlets', columns, rows)}</section>`;
}

function topicsPart({ topics }: SpeakerRecord): Markup {
  const rows = topics
    .slice(0, MOST.topics)
    .map(({ story, title, from, to, statements }) => [
      markup`<a href="${storyPath(story)}">${toOneLine(title)}</a>`,
      from === to ? markup`${timeTag(from)}` : markup`${timeTag(from)} to ${timeTag(to)}`,
      markup`${statements}`,
    ]);
  return markup`<section aria-labelledby="topics-title"><h2 id="topics-title">On what</h2>${dataTable(
    'Stories',
    [{ name: 'Story' }, { name: 'When' }, { name: 'Statements', figure: true }],
    rows,
  )}</section>`;
}
