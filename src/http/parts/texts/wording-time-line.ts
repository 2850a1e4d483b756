import type { ReportCard } from '../../../core/model/archive.ts';
import type { ComparedStatement, ComparedWording } from '../../../reports/collation/compared-statement.ts';
import {
  type CollationView,
  labelOf,
  witnessName,
  witnessNote,
} from '../../../reports/collation/html/collation-view.ts';
import { wordingCell, wordingContext } from '../../../reports/collation/html/wording-cell.ts';
import { groupWordings } from '../../../reports/collation/wording-groups.ts';
import { verdictChip } from '../../../reports/html/chips.ts';
import { createChangeKeys } from '../../../reports/html/marked-words.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { WORDS_LABELS } from '../../../reports/words/verdict-words.ts';
import { transcriptWords } from '../../../reports/words/witness-words.ts';
import { reportName, reportPath } from '../words/links.ts';
import { timeTag } from '../words/time-words.ts';

/** When a witness spoke: as it says itself, else when it was received. */
interface Printed {
  readonly wording: ComparedWording;
  /** ISO 8601; '' where nothing is known. */
  readonly date: string;
  /** Whether the date is the day received, because the witness gives none. */
  readonly received: boolean;
}

/**
 * All wordings of a statement in the order in which they were printed. The first of several that read alike is shown
 * with its words, changes and verdict, the later ones by a line that leads there.
 */
export function wordingTimeLine(
  entry: ComparedStatement,
  view: CollationView,
  reports: readonly ReportCard[],
): Markup {
  const cards = new Map(reports.map((report) => [report.id, report]));
  const groups = groupWordings(entry);
  const printed = entry.wordings.map((wording) => printedAt(wording, cards)).sort(earlierFirst);
  const keyOf = createChangeKeys(entry);
  const numbers = new Map<readonly ComparedWording[], number>();
  const items = printed.map((one) => {
    const group = groups.find((members) => members.includes(one.wording)) ?? [one.wording];
    const known = numbers.get(group);
    if (known === undefined) numbers.set(group, numbers.size + 1);
    const body =
      known === undefined
        ? wordingCell([one.wording], entry, view, keyOf)
        : markup`<p class="same">${sameWords(one.wording)} <a href="#wording-${known}">the same words
as ${known}</a></p>${wordingContext([one.wording], view)}`;
    const { comparison, witness } = one.wording;
    const fate = comparison === null ? 'base' : WORDS_LABELS[comparison.words].group;
    const first = known === undefined ? numbers.get(group) : undefined;
    const kind =
      witness.kind === 'transcript' ? markup`<span class="facts">${transcriptWords(witness)}</span>` : '';
    return markup`<li class="moment ${fate}"${first === undefined ? '' : markup` id="wording-${first}"`}>
<p class="when">${first === undefined ? '' : markup`<b class="number">${first}</b>`}${
      one.date === '' ? 'undated' : timeTag(one.date)
    }${one.received ? markup` <span class="facts">received</span>` : ''}</p>
<div class="what"><p class="by"><b class="sign">${labelOf(view, witness.id).sign}</b> ${witnessName(view, witness.id)}
${kind} ${witnessNote(view, witness.id)}${copiedBy(witness.id, reports)}</p>
${body}</div></li>
`;
  });
  return markup`<ol class="time-line item">${items}</ol>`;
}

function sameWords({ comparison }: ComparedWording): Markup {
  return comparison === null ? markup`` : verdictChip(comparison.words);
}

function printedAt(wording: ComparedWording, cards: ReadonlyMap<string, ReportCard>): Printed {
  const { meta, id } = wording.witness;
  if (meta.date !== null && !Number.isNaN(Date.parse(meta.date)))
    return { wording, date: meta.date, received: false };
  const receivedAt = cards.get(id)?.receivedAt ?? '';
  return { wording, date: receivedAt, received: receivedAt !== '' };
}

/** By time. A transcript that is not dated comes first: words are spoken before they are printed. */
function earlierFirst(a: Printed, b: Printed): number {
  const primary = ({ wording }: Printed) => (wording.witness.kind === 'transcript' ? 0 : 1);
  const time = (one: Printed) => {
    if (primary(one) === 0 && (one.received || one.date === '')) return Number.NEGATIVE_INFINITY;
    return one.date === '' ? Number.POSITIVE_INFINITY : Date.parse(one.date);
  };
  const [x, y] = [time(a), time(b)];
  if (x !== y) return x < y ? -1 : 1;
  return primary(a) - primary(b) || a.wording.index - b.wording.index;
}

/** Copies are no witnesses, but readers met the words there too. */
function copiedBy(id: string, reports: readonly ReportCard[]): Markup {
  const copies = reports.filter(({ copyOf }) => copyOf?.report === id && copyOf.relation === 'copy');
  if (copies.length === 0) return markup``;
  const names = copies
    .slice(0, 8)
    .map(
      (copy, index) =>
        markup`${index === 0 ? '' : ', '}<a href="${reportPath(copy.id)}">${reportName(copy)}</a>`,
    );
  return markup` <span class="facts">copied by ${names}${copies.length > 8 ? ` and ${copies.length - 8} more` : ''}</span>`;
}
