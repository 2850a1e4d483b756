import type { ReportCard } from '../../../core/model/archive.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';
import { reportName, reportPath, storyPath } from '../words/links.ts';
import { reportFacts } from './story-reports.ts';

/** Reports of any stories as a list. */
export function reportRows(reports: readonly ReportCard[]): Markup {
  const items = reports.map((report) => {
    const title = toOneLine(report.title ?? '') || reportName(report);
    const story =
      report.story === null ? '' : markup` <a class="facts" href="${storyPath(report.story)}">its story</a>`;
    const copy =
      report.copyOf === null ? '' : markup` <span class="chip basis">${report.copyOf.relation}</span>`;
    return markup`<li class="report"><div>
<p><a href="${reportPath(report.id)}">${title}</a>${copy}${story}</p>${reportFacts(report)}</div></li>
`;
  });
  return markup`<ol class="reports">${items}</ol>`;
}
