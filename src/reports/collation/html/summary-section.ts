import { verdictChip } from '../../html/chips.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { plural } from '../../words/figures.ts';
import { FINDING_LABELS } from '../../words/finding-words.ts';
import { speakerName } from '../../words/speaker-words.ts';
import { WORDS_LABELS } from '../../words/verdict-words.ts';
import { type CollationView, statementAnchor } from './collation-view.ts';

/** "3 findings in 7 shared statements …": what an editor must know in five seconds. */
export function lede(view: CollationView): Markup {
  const { shared, alone, findings, verdicts, unsure } = view.summary;
  if (shared === 0) {
    return markup`<p class="lede">No statement is carried by more than one
witness; ${alone === 0 ? 'none was found at all' : `${plural(alone, 'statement')} by one alone`}.</p>`;
  }
  const grave = findings.filter(({ finding }) => FINDING_LABELS[finding.kind].group === 'changed').length;
  const count = (group: string) =>
    verdicts.reduce((sum, each) => sum + (WORDS_LABELS[each.words].group === group ? each.count : 0), 0);
  const parts = [
    grave > 0 ? markup`<strong class="changed">${plural(grave, 'grave finding')}</strong>` : null,
    findings.length > grave
      ? markup`<strong class="altered">${plural(findings.length - grave, grave > 0 ? 'other finding' : 'finding')}</strong>`
      : null,
    findings.length === 0 ? markup`no finding` : null,
    count('kept') > 0 ? markup`<strong class="kept">${count('kept')} kept</strong>` : null,
    count('told') > 0 ? markup`${count('told')} only paraphrased` : null,
    unsure > 0 ? markup`${unsure} that may differ` : null,
  ].filter((part) => part !== null);
  const list = parts.flatMap((part, index) => (index === 0 ? [part] : [markup`, `, part]));
  return markup`<p class="lede">${plural(shared, 'shared statement')}: ${list}. ${alone === 0 ? 'None' : alone} carried by
one witness alone.</p>`;
}

/** The summary under the findings: counts by verdict and speaker, then what a transcript lacks. */
export function summarySection(view: CollationView): Markup {
  if (view.summary.shared === 0 && view.alone.length === 0) return markup``;
  return markup`<section class="summary" aria-labelledby="summary-title">
<h2 id="summary-title" class="unseen">Summary</h2>
<div class="figures">
${verdictCounts(view)}
${speakerTable(view)}
${notFound(view)}
</div>
</section>`;
}

function verdictCounts({ summary }: CollationView): Markup {
  if (summary.shared === 0) return markup``;
  let x = 0;
  const bars = summary.verdicts.map(({ words, count }) => {
    const width = (count / summary.shared) * 100;
    const bar = markup`<rect class="${WORDS_LABELS[words].group}" x="${x.toFixed(2)}" y="0"
  width="${Math.max(0.5, width - 0.4).toFixed(2)}" height="10"></rect>`;
    x += width;
    return bar;
  });
  const items = summary.verdicts.map(
    ({ words, count }) =>
      markup`<li><a href="#verdict=${words}"><b>${count}</b> ${verdictChip(words)}</a></li>`,
  );
  return markup`<div class="panel"><h3>By verdict</h3>
<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${bars}</svg>
<ul class="counts">${items}</ul></div>`;
}

const MOST_SPEAKERS = 6;

function speakerTable({ summary, speakers }: CollationView): Markup {
  const rows = summary.speakers.slice(0, MOST_SPEAKERS).map(
    (entry) =>
      markup`<tr><th scope="row"><a href="#speaker=${encodeURIComponent(entry.speaker)}">${speakerName(speakers, entry.speaker)}</a></th>
<td>${entry.statements}</td><td>${entry.shared}</td><td>${entry.altered > 0 ? markup`<b>${entry.altered}</b>` : 0}</td></tr>`,
  );
  const rest = summary.speakers.length - rows.length;
  return markup`<div class="panel"><h3>By speaker</h3><table class="speakers"><thead><tr><th scope="col">Speaker</th>
<th scope="col">All</th><th scope="col">Shared</th><th scope="col">Altered</th></tr></thead><tbody>${rows}</tbody>
</table>${rest > 0 ? markup`<p class="more">and ${rest} more</p>` : ''}</div>`;
}

const MOST_PILLS = 30;

/** Quotations that a transcript does not carry: told in one place, since many speak elsewhere. */
function notFound({ summary }: CollationView): Markup {
  const { notFound: entries } = summary;
  if (entries.length === 0) return markup``;
  const pills = entries
    .slice(0, MOST_PILLS)
    .map(
      ({ number }, at) =>
        markup`<a class="jump pill" href="#${statementAnchor(entries[at]!)}" aria-label="statement ${number}">${number}</a> `,
    );
  return markup`<div class="panel"><h3>Not in a transcript</h3><dl class="alarms"><dt
  title="${WORDS_LABELS['not-found'].description}">Quoted, but not found there</dt>
<dd>${pills}${entries.length > MOST_PILLS ? markup`and ${entries.length - MOST_PILLS} more` : ''}</dd></dl></div>`;
}
