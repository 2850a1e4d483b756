import { type ChangeObject, diffLines, diffWordsWithSpace } from 'diff';
import type { ReportVersion } from '../../../core/model/archive.ts';
import { type GuardedVersions, quotationChanges } from '../../../reports/guard/html/quotation-changes.ts';
import { type Markup, markup, shown } from '../../../reports/html/markup.ts';
import { plural } from '../../../reports/words/figures.ts';
import { clipMiddle, toOneLine } from '../../../reports/words/printable.ts';
import { reportPath } from '../words/links.ts';
import { timeTag } from '../words/time-words.ts';

/** Of more words, or lines, that came in or went the differences are not looked for: it takes the square of their number. */
const MOST_EDITS = 800;

/** Of longer unchanged stretches only the ends are shown. */
const LONGEST_SAME = 320;
const SAME_ENDS = 120;

/** Of longer stretches that came in or went only the ends are shown, too. */
const LONGEST_CHANGE = 40_000;

/** All versions of a report, and the two that are laid beside each other. */
export interface ChosenVersions {
  readonly sorted: readonly ReportVersion[];
  readonly from: ReportVersion;
  readonly to: ReportVersion;
}

/** The two versions that are asked for, of the last two unless told; null where there is only one. */
export function chooseVersions(
  versions: readonly ReportVersion[],
  chosen: { readonly from: string | undefined; readonly to: string | undefined },
): ChosenVersions | null {
  const sorted = [...versions].sort((a, b) => a.version - b.version);
  const latest = sorted.at(-1);
  if (latest === undefined || sorted.length < 2) return null;
  const to = sorted.find(({ version }) => String(version) === chosen.to) ?? latest;
  const from =
    sorted.find(({ version }) => String(version) === chosen.from) ??
    sorted.filter(({ version }) => version < to.version).at(-1) ??
    sorted[0]!;
  return { sorted, from, to };
}

/** The versions of a report, with what became of the quotations and the words between the two that are chosen. */
export function versionSection(
  id: string,
  { sorted, from, to }: ChosenVersions,
  quotations: GuardedVersions['quotations'],
): Markup {
  const items = sorted.map(({ version, receivedAt }) => {
    const href = `${reportPath(id)}?from=${version - 1}&to=${version}#versions`;
    const name =
      version === sorted[0]?.version
        ? markup`version ${version}`
        : markup`<a href="${href}"${version === to.version ? markup` aria-current="true"` : ''}>version ${version}</a>`;
    return markup`<li>${name} <span class="facts">received ${timeTag(receivedAt)}</span></li>`;
  });
  return markup`<section id="versions" aria-labelledby="versions-title"><h2 id="versions-title">${plural(sorted.length, 'version')}</h2>
<ol class="versions">${items}</ol>
<h3 class="versions-between">From version ${from.version} to version ${to.version}</h3>
${titleChange(from, to)}
${quotationChanges({ before: from.document, after: to.document, quotations })}
<h4>Every word</h4>
${differences(from.document.text, to.document.text)}
</section>`;
}

function titleChange(from: ReportVersion, to: ReportVersion): Markup {
  const [old, now] = [from, to].map(({ document }) => toOneLine(document.title ?? ''));
  if (old === now) return markup``;
  return markup`<p class="difference">Title: <del>${old}</del> → <ins>${now}</ins></p>`;
}

/** Two texts with what was taken out struck and what came in underlined. */
export function differences(from: string, to: string): Markup {
  if (from === to) return markup`<p class="nothing">The text is the same.</p>`;
  const byWords = diffWordsWithSpace(from, to, { maxEditLength: MOST_EDITS });
  const parts: readonly ChangeObject<string>[] =
    byWords ?? diffLines(from, to, { maxEditLength: MOST_EDITS }) ?? [];
  if (byWords === undefined && parts.every(({ added, removed }) => added || removed)) {
    return markup`<p class="nothing">The two versions have too little in common to be laid beside each other.</p>`;
  }
  const pieces = parts.map(({ value, added, removed }, index) => {
    if (added) return markup`<ins>${lines(clipMiddle(value, LONGEST_CHANGE))}</ins>`;
    if (removed) return markup`<del>${lines(clipMiddle(value, LONGEST_CHANGE))}</del>`;
    return markup`${lines(shorten(value, index === 0, index === parts.length - 1))}`;
  });
  return markup`<div class="difference">${pieces}</div>`;
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= LONGEST_SAME) return text;
  const head = isFirst ? '' : `${text.slice(0, SAME_ENDS)} `;
  const tail = isLast ? '' : ` ${text.slice(-SAME_ENDS)}`;
  return `${head}[…]${tail}`;
}

function lines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(shown)
    .join('\n');
}
