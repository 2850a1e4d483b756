import type { ReportCard, StoryCard } from '../../../core/model/archive.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { plural } from '../../../reports/words/figures.ts';
import { toOneLine } from '../../../reports/words/printable.ts';
import { dependenceWords, outLink, reportName, reportPath } from '../words/links.ts';
import { printedOrArrived } from '../words/time-words.ts';

/** The reports of a story, each with what was taken from it beneath it; editors can tick them for a split. */
export function storyReports(story: StoryCard, reports: readonly ReportCard[], editor: boolean): Markup {
  const origins = new Map(reports.map((report) => [report.id, originOf(report, reports)]));
  const roots = reports.filter((report) => origins.get(report.id) === report.id);
  const item = (report: ReportCard): Markup => reportItem(report, reports, editor && reports.length > 1);
  const items = roots.map((root) => {
    const taken = reports.filter((report) => report.id !== root.id && origins.get(report.id) === root.id);
    return markup`<li>${item(root)}${
      taken.length === 0
        ? ''
        : markup`<ul class="taken">${taken.map((report) => markup`<li>${item(report)}</li>`)}</ul>`
    }</li>`;
  });
  const dependent = story.reports - story.witnesses;
  return markup`<section id="reports" aria-labelledby="reports-title"><h2 id="reports-title">Reports</h2>
${
  dependent > 0
    ? markup`<p class="hint">${plural(dependent, 'report')} ${dependent === 1 ? 'was' : 'were'} taken from others
and ${dependent === 1 ? 'is' : 'are'} no independent witness${dependent === 1 ? '' : 'es'}.</p>`
    : ''
}
<ol class="reports">${items}</ol>
</section>`;
}

/** The report at the beginning of a chain of copies; a circle ends where it closes. */
function originOf(report: ReportCard, reports: readonly ReportCard[]): string {
  const seen = new Set<string>();
  let at = report;
  while (at.copyOf !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const next = reports.find(({ id }) => id === at.copyOf?.report);
    if (next === undefined || seen.has(next.id)) return at.id;
    at = next;
  }
  return at.id;
}

function reportItem(report: ReportCard, reports: readonly ReportCard[], ticks: boolean): Markup {
  const title = toOneLine(report.title ?? '') || reportName(report);
  const note = dependenceWords(report, reports);
  const box = ticks
    ? markup`<input type="checkbox" form="split" name="report" value="${report.id}" aria-label="${`Take “${title}” into a new story`}">`
    : '';
  return markup`<div class="report">${box}<div>
<p><a href="${reportPath(report.id)}">${title}</a>${note === '' ? '' : markup` <span class="chip basis">${note}</span>`}</p>
${reportFacts(report)}</div></div>`;
}

/** Outlet, date, kind, versions and address of a report on one line. */
export function reportFacts(report: ReportCard): Markup {
  const facts = [
    report.outlet === null ? null : markup`${toOneLine(report.outlet)}`,
    printedOrArrived(report),
    report.kind === 'transcript' ? markup`transcript` : null,
    report.version > 1
      ? markup`<a href="${reportPath(report.id)}#versions">${report.version} versions</a>`
      : null,
    report.state === 'failed' ? markup`<b>could not be read</b>` : null,
    report.state === 'received' || report.state === 'read' ? markup`being read` : null,
    report.address === null ? null : outLink(report.address, 'original'),
  ].filter((fact) => fact !== null);
  return markup`<p class="facts">${facts.map((fact, index) => (index === 0 ? fact : markup`<span class="sep"></span>${fact}`))}</p>`;
}
