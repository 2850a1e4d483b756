import type { ReportCard } from '../../../core/model/archive.ts';
import type { CollationLinks } from '../../../reports/collation/html/collation-view.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';

/** The address of a story's page. */
export function storyPath(id: string): string {
  return `/stories/${encodeURIComponent(id)}`;
}

/** The address of a statement's page. */
export function statementPath(story: string, statement: string): string {
  return `${storyPath(story)}/statements/${encodeURIComponent(statement)}`;
}

/** The address of a finding's page. */
export function findingPath(story: string, finding: string): string {
  return `${storyPath(story)}/findings/${encodeURIComponent(finding)}`;
}

/** The address of a report's page, at one of its attributions where one is given. */
export function reportPath(id: string, attribution: string | null = null): string {
  return `/reports/${encodeURIComponent(id)}${attribution === null ? '' : `#${encodeURIComponent(attribution)}`}`;
}

/** The address of a speaker's page. */
export function speakerPath(key: string): string {
  return `/speakers/${encodeURIComponent(key)}`;
}

const RELATIONS = { copy: 'copy of', revision: 'revision of', derived: 'derived from' } as const;

/** "copy of Northline": what an earlier report a report was taken from; '' for an independent one. */
export function dependenceWords(report: ReportCard, reports: readonly ReportCard[]): string {
  if (report.copyOf === null) return '';
  const { relation, report: id } = report.copyOf;
  const origin = reports.find((other) => other.id === id);
  return `${RELATIONS[relation]} ${origin === undefined ? 'an earlier report' : reportName(origin)}`;
}

/** The outlet, else the host of the address, else the title, else the id. */
export function reportName({ outlet, address, title, id }: ReportCard): string {
  const host =
    address !== null && URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, '') : '';
  return [outlet, host, title, id].map((part) => toOneLine(part ?? '')).find(Boolean) ?? id;
}

/** How a collation's parts lead to the pages of their story. */
export function storyLinks(story: string, reports: readonly ReportCard[]): CollationLinks {
  const byId = new Map(reports.map((report) => [report.id, report]));
  return {
    statement: ({ statement }) => statementPath(story, statement.id),
    witness: reportPath,
    noteOf: (id) => {
      const report = byId.get(id);
      return report === undefined ? '' : dependenceWords(report, reports);
    },
    takenFrom: (id) => byId.get(id)?.copyOf?.report ?? null,
  };
}

/** A link out of the site where the address is one of the web; else its bare text. It tells the other site nothing. */
export function outLink(address: string, text = address): Markup {
  const line = toOneLine(text);
  const href = URL.canParse(address) ? new URL(address) : null;
  if (href === null || (href.protocol !== 'https:' && href.protocol !== 'http:'))
    return markup`<span>${line}</span>`;
  return markup`<a href="${href.href}" rel="noreferrer noopener nofollow" target="_blank">${line}</a>`;
}
