import { CHANGE_WEIGHTS } from '../../../core/model/verdict.ts';
import { flagChip, verdictChip, wordsChip } from '../../html/chips.ts';
import { type ChangeKey, markedWords } from '../../html/marked-words.ts';
import { type Markup, markup, shown } from '../../html/markup.ts';
import type { SideChange } from '../../marks/side-change.ts';
import { areMoved, CHANGE_LABELS, weightRank } from '../../words/change-words.ts';
import { placeWords } from '../../words/place-words.ts';
import { clipMiddle } from '../../words/printable.ts';
import { axisNotes } from '../axis-words.ts';
import type { ComparedStatement, ComparedWording } from '../compared-statement.ts';
import { doubtNotes, wordingSegments } from '../compared-statement.ts';
import { excerptOf } from '../context-excerpt.ts';
import { lineVerdict } from '../told-statement.ts';
import { type CollationView, labelOf } from './collation-view.ts';

/**
 * One wording: who carries it, its verdict, its words with marks, what changed, and its context. `group` are wordings
 * that read alike, in which case the first one stands for all.
 */
export function wordingCell(
  group: readonly ComparedWording[],
  entry: ComparedStatement,
  view: CollationView,
  keyOf: ChangeKey,
): Markup {
  const wording = group[0]!;
  const literal = wording.wording.mode === 'direct' || wording.witness.kind === 'transcript';
  const kind = wording.index === entry.base.index ? 'reading base' : 'reading';
  return markup`<div class="${kind}">
<p class="who">${group.slice(0, MOST_CARRIERS).map(({ witness }) => carrier(witness.id, view))}${verdictOf(wording, entry, view)}</p>
${moreCarriers(group.slice(MOST_CARRIERS), view)}
<blockquote class="words${literal ? ' literal' : ' told'}">${markedWords(wordingSegments(wording), keyOf)}</blockquote>
${changeList(wording.changes)}
${notesOf(wording, view)}
${bondNote(wording, view)}
${wordingContext(group, view)}
</div>`;
}

/** Wordings in their surroundings, behind a fold. */
export function wordingContext(group: readonly ComparedWording[], view: CollationView): Markup {
  return markup`<details class="context">
<summary>In context</summary>${group.map((carried) => contextOf(carried, group.length > 1, view))}</details>`;
}

/** Why a wording is laid together with the one that it is read against, behind a fold. */
function bondNote({ comparison, against }: ComparedWording, view: CollationView): Markup {
  if (comparison === null || against === null) return markup``;
  const { sign } = labelOf(view, against.witness.id);
  return markup`<details class="bond"><summary>Why laid together</summary><p>Laid together with ${sign} because: ${shown(comparison.bond.reason)} <span class="rule">Rule: ${comparison.bond.rule}.</span></p></details>`;
}

const MOST_CARRIERS = 6;

function carrier(witnessId: string, view: CollationView): Markup {
  const { sign, name } = labelOf(view, witnessId);
  return markup`<span class="witness"><b class="sign">${sign}</b> ${name}</span>`;
}

function moreCarriers(rest: readonly ComparedWording[], view: CollationView): Markup {
  if (rest.length === 0) return markup``;
  const names = rest.map(({ witness }) => markup`${carrier(witness.id, view)} `);
  return markup`<details class="carriers"><summary>and ${rest.length} more</summary>${names}</details>`;
}

function verdictOf(wording: ComparedWording, entry: ComparedStatement, view: CollationView): Markup {
  const { comparison, against } = wording;
  const verdict = lineVerdict(comparison, entry.findings);
  if (verdict !== null && against !== null) {
    const { sign, name } = labelOf(view, against.witness.id);
    const other =
      against.witness.id === entry.base.witness.id
        ? ''
        : markup` <span class="against" title="${name}">against ${sign}</span>`;
    return markup`${wordsChip(verdict)}${other}`;
  }
  if (entry.words === null) {
    return wording.index === entry.base.index ? markup`` : markup`<span class="chip basis">also here</span>`;
  }
  return markup`<span class="chip basis"
  title="The other wordings are read against this one, which does not make it right.">reference</span>`;
}

const MOST_CHANGES = 12;
const LONGEST_CHANGE = 400;

/** What changed, in words: the textual twin of the marks. */
export function changeList(changes: readonly SideChange[]): Markup {
  if (changes.length === 0) return markup``;
  const sorted = [...changes].sort((x, y) => weightRank(x.kind) - weightRank(y.kind));
  const items = sorted.slice(0, MOST_CHANGES).map(changeItem);
  const rest = sorted.length - items.length;
  return markup`<ul class="changes">${items}${rest > 0 ? markup`<li>and ${rest} more</li>` : ''}</ul>`;
}

function changeItem({ change, kind, wordsHere, wordsThere }: SideChange): Markup {
  const [label, weight] = [CHANGE_LABELS[kind], CHANGE_WEIGHTS[kind]];
  const became = areMoved(kind, wordsThere, wordsHere)
    ? markup``
    : markup`${side('del', wordsThere)}<span class="arrow" aria-label="became"> → </span>`;
  return markup`<li class="${weight}" title="${shown(change.reason)}"><span
  class="kind">${label}</span> ${became}${side('ins', wordsHere)}</li>`;
}

function side(element: 'del' | 'ins', words: string): Markup {
  if (words === '') return markup`<span class="none">${element === 'del' ? 'nothing' : 'left out'}</span>`;
  return element === 'del'
    ? markup`<del>${shown(clipMiddle(words, LONGEST_CHANGE))}</del>`
    : markup`<ins>${shown(clipMiddle(words, LONGEST_CHANGE))}</ins>`;
}

function notesOf(wording: ComparedWording, view: CollationView): Markup[] {
  const notes = axisNotes(wording, view.speakers, (witness) => labelOf(view, witness).sign).map(
    ({ axis, verdict, grave, text }) => {
      const group = grave ? 'changed' : axis === 'chain' ? 'altered' : 'told';
      return markup`<p class="note">${flagChip(verdict.label, verdict.description, group)} ${text}</p>`;
    },
  );
  const missing = wording.missing.map(
    ({ words, witness }) =>
      markup`<p class="note">${verdictChip(words)} ${words === 'not-found' ? 'in ' : ''}${labelOf(view, witness).name}</p>`,
  );
  const doubts = doubtNotes(wording).map((note) => markup`<p class="note">${shown(note)}</p>`);
  return [...notes, ...doubts, ...missing];
}

function contextOf({ witness, wording }: ComparedWording, named: boolean, view: CollationView): Markup {
  const excerpt = excerptOf(witness.text, wording.content, 320);
  const pieces = excerpt.pieces.map(({ text, marked }) =>
    marked ? markup`<mark class="passage">${shownLines(text)}</mark>` : markup`${shownLines(text)}`,
  );
  const place = placeWords(witness, wording.content[0] ?? { start: 0, end: 0 });
  const href = view.links?.witness(witness.id, wording.attribution);
  const link = href === undefined ? '' : markup`, <a href="${href}">the whole ${witness.kind}</a>`;
  const origin = view.links === null ? witness.path : labelOf(view, witness.id).name;
  return markup`${named ? carrier(witness.id, view) : ''}<p
  class="excerpt">${excerpt.cutBefore ? '… ' : ''}${pieces}${excerpt.cutAfter ? ' …' : ''}</p>
<p class="place">${shown(origin)}, ${place}${link}</p>`;
}

/** Printable text that keeps its line breaks. */
function shownLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(shown)
    .join('\n');
}
