import type { Document } from '../../../core/model/document.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { FINDING_LABELS } from '../../words/finding-words.ts';
import type { ComparedStatement } from '../compared-statement.ts';
import { type Lineage, lineageOf } from '../lineage.ts';
import { type CollationView, dateOf, labelOf, witnessName } from './collation-view.ts';

/** A line for each finding whose wording several reports carry: who printed it first, and who followed. */
export function lineageNotes(entry: ComparedStatement, view: CollationView): Markup[] {
  return entry.findings.flatMap((finding) => {
    const lineage = lineageOf(finding, entry, view.links?.takenFrom);
    return lineage === null
      ? []
      : [
          markup`<p class="lineage"><b>${FINDING_LABELS[finding.kind].label}</b>: ${lineageWords(lineage, view)}</p>`,
        ];
  });
}

function lineageWords({ first, later, undated }: Lineage, view: CollationView): Markup {
  const listed = (reports: readonly Document[]) =>
    reports.map((report, at) => markup`${at === 0 ? '' : ', '}${printed(report, view)}`);
  const parts = [
    first.length === 0 ? null : markup`first in ${listed(first)}`,
    later.length === 0 ? null : markup`then in ${listed(later)}`,
    undated.length === 0 ? null : markup`undated in ${listed(undated)}`,
  ].filter((part) => part !== null);
  return markup`${parts.map((part, at) => markup`${at === 0 ? '' : '; '}${part}`)}`;
}

function printed(report: Document, view: CollationView): Markup {
  const facts = [dateOf(report), view.links?.noteOf(report.id) ?? ''].filter(Boolean).join(', ');
  return markup`<b class="sign">${labelOf(view, report.id).sign}</b> ${witnessName(view, report.id)}${
    facts === '' ? '' : ` (${facts})`
  }`;
}
