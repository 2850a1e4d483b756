import type { Document } from '../../../core/model/document.ts';
import { isOfWords } from '../../../core/model/finding.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { toOneLine } from '../../words/printable.ts';
import { speakerName } from '../../words/speaker-words.ts';
import type { ComparedStatement } from '../compared-statement.ts';
import { type Lineage, lineagesOf } from '../lineage.ts';
import { clipCells } from '../picture/clip-cells.ts';
import { type CollationView, dateOf, labelOf, witnessName } from './collation-view.ts';

/** A line for each side of a finding that several reports carry: who printed it so first, and who followed. */
export function lineageNotes(entry: ComparedStatement, view: CollationView): Markup[] {
  return entry.findings.flatMap((finding) =>
    lineagesOf(finding, entry, view.links?.takenFrom).map((lineage) => {
      const { text, speaker } = lineage.wording;
      const version = isOfWords(finding.kind)
        ? `“${clipCells(toOneLine(text), 48)}”`
        : speakerName(view.speakers, speaker);
      return markup`<p class="lineage"><b>${version}</b> ${lineageWords(lineage, view)}</p>`;
    }),
  );
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
