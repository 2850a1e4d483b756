import { countBy } from '../../../core/model/lists/count-by.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { speakerName } from '../../words/speaker-words.ts';
import { VERDICTS_BY_GRAVITY, WORDS_LABELS } from '../../words/verdict-words.ts';
import { isAltered } from '../compared-statement.ts';
import type { CollationView } from './collation-view.ts';

/** The filters. Hidden until the script runs, because without it they would do nothing. */
export function filterBar(view: CollationView): Markup {
  const all = view.shared.length + view.alone.length;
  if (all === 0) return markup``;
  const pills = verdictPills(view);
  const shows = [
    ['', 'All', all],
    ['altered', 'Altered only', [...view.shared, ...view.alone].filter(isAltered).length],
    ['shared', 'Shared', view.shared.length],
    ['alone', 'Only in one report', view.alone.length],
  ] as const;
  return markup`<form class="filters" id="filters" role="search" aria-label="Filter statements" hidden>
<div class="row">
<label class="search"><span class="unseen">Search in the words</span><input type="search" name="q"
  placeholder="Search the words" autocomplete="off" spellcheck="false"></label>
<label class="pick"><span class="unseen">Speaker</span><select name="speaker"><option value="">All
speakers</option>${speakerOptions(view)}</select></label>
<fieldset class="segments"><legend class="unseen">Which statements</legend>${shows.map(
    ([value, label, count]) => markup`<label><input type="radio"
  name="show" value="${value}"${value === '' ? markup` checked` : ''}><span>${label} <small>${count}</small></span></label>`,
  )}</fieldset>
<label class="pick"><span class="unseen">Order</span><select name="order"><option value="">Gravest first</option>
<option value="text">As in the text</option></select></label>
<p class="state"><output id="live" aria-live="polite">${all} of ${all} statements</output> <button type="button"
  id="clear">Clear</button></p>
</div>
${
  pills.length === 0
    ? ''
    : markup`<div class="row">
<fieldset class="pills"><legend>Verdict</legend>${pills}</fieldset>
</div>`
}
</form>`;
}

function speakerOptions({ summary, speakers }: CollationView): Markup[] {
  return [...summary.speakers]
    .map((entry) => ({ ...entry, name: speakerName(speakers, entry.speaker) }))
    .sort((x, y) => (x.name < y.name ? -1 : 1))
    .map((entry) => markup`<option value="${entry.speaker}">${entry.name} (${entry.statements})</option>`);
}

function verdictPills(view: CollationView): Markup[] {
  const shown = [...view.shared, ...view.alone].flatMap(({ verdicts }) => [...verdicts]);
  const counts = countBy(shown, (words) => words);
  return VERDICTS_BY_GRAVITY.filter((words) => counts.has(words)).map((words) => {
    const { label, symbol, group } = WORDS_LABELS[words];
    return markup`<label><input type="checkbox" name="verdict"
  value="${words}"><span class="chip ${group}"><i aria-hidden="true">${symbol}</i> ${label}
<small>${counts.get(words)}</small></span></label>`;
  });
}
