import { CHANGES, weightRank } from '../change-words.ts';
import type { ComparedStatement, ComparedWording } from '../compared-statement.ts';
import { excerptOf } from '../context-excerpt.ts';
import { markWording, type SideChange } from '../marked-wording.ts';
import { placeWords } from '../place-words.ts';
import { chainWords, speakerName } from '../speaker-words.ts';
import { CHAIN_VERDICTS, SPEAKER_VERDICTS } from '../verdict-words.ts';
import { flagChip, verdictChip } from './chips.ts';
import { type CollationView, labelOf } from './collation-view.ts';
import { markedWords } from './marked-words.ts';
import { type Markup, markup, shown } from './markup.ts';

/** One wording: its witness, its verdict against the base, its words with marks, what changed, and its context. */
export function wordingCell(wording: ComparedWording, entry: ComparedStatement, view: CollationView): Markup {
  const isBase = wording.index === entry.base.index;
  const { comparison, witness } = wording;
  const label = labelOf(view, witness.id);
  const literal = wording.wording.mode === 'direct' || witness.kind === 'transcript';
  return markup`<div class="reading${isBase ? ' base' : ''}">
<p class="who"><span class="witness"><b class="sign">${label.sign}</b> ${label.name}</span>${verdictOf(wording, entry)}</p>
<blockquote class="words${literal ? ' literal' : ' told'}">${markedWords(segmentsOf(wording, entry), keyMaker(wording, entry))}</blockquote>
${isBase ? '' : changeList(wording.changes)}
${comparison === null ? '' : axisNotes(wording, entry, view)}
${wording.missing.map((missing) => markup`<p class="note">${verdictChip(missing.words)} ${missing.words === 'not-found' ? 'in' : ''} ${labelOf(view, missing.witness).name}</p>`)}
${contextOf(wording)}
</div>`;
}

function verdictOf(wording: ComparedWording, entry: ComparedStatement): Markup {
  if (wording.comparison !== null) return verdictChip(wording.comparison.words);
  if (wording.index !== entry.base.index) return markup`<span class="chip told">same witness</span>`;
  if (entry.words === null) return markup``;
  return markup`<span class="chip basis" title="The other wordings are read against this one, which does not make it right.">reference</span>`;
}

function segmentsOf(wording: ComparedWording, entry: ComparedStatement) {
  const other =
    wording.index === entry.base.index
      ? undefined
      : { text: entry.base.witness.text, wording: entry.base.wording };
  return markWording(wording.witness.text, wording.wording, wording.changes, other);
}

/** Keys that the two sides of one change share, so that the page can show which words answer which. */
function keyMaker(wording: ComparedWording, entry: ComparedStatement): (change: SideChange) => string {
  const keys = new Map<SideChange['change'], string>();
  const others = wording.index === entry.base.index ? entry.wordings : [wording];
  for (const other of others) {
    for (const [index, { change }] of (other.comparison?.changes ?? [])
      .map((change) => ({ change }))
      .entries()) {
      keys.set(change, `${entry.number}-${other.index}-${index}`);
    }
  }
  return (side) => keys.get(side.change) ?? '';
}

const MOST_CHANGES = 12;

/** What changed, in words: the textual twin of the marks. */
function changeList(changes: readonly SideChange[]): Markup {
  if (changes.length === 0) return markup``;
  const sorted = [...changes].sort((x, y) => weightRank(x.change.kind) - weightRank(y.change.kind));
  const items = sorted.slice(0, MOST_CHANGES).map(changeItem);
  const rest = sorted.length - items.length;
  return markup`<ul class="changes">${items}${rest > 0 ? markup`<li>and ${rest} more</li>` : ''}</ul>`;
}

function changeItem({ change, wordsHere, wordsThere }: SideChange): Markup {
  const { label, weight } = CHANGES[change.kind];
  return markup`<li class="${weight}" title="${change.reason}"><span class="kind">${label}</span> ${side('del', wordsThere)}<span class="arrow" aria-label="became"> → </span>${side('ins', wordsHere)}</li>`;
}

function side(element: 'del' | 'ins', words: string): Markup {
  if (words === '') return markup`<span class="none">${element === 'del' ? 'nothing' : 'left out'}</span>`;
  return element === 'del' ? markup`<del>${shown(words)}</del>` : markup`<ins>${shown(words)}</ins>`;
}

function axisNotes(wording: ComparedWording, entry: ComparedStatement, view: CollationView): Markup[] {
  const { comparison } = wording;
  const notes: Markup[] = [];
  if (comparison === null) return notes;
  const here = speakerName(view.speakers, wording.wording.speaker);
  const there = speakerName(view.speakers, entry.base.wording.speaker);
  if (comparison.speaker !== 'same') {
    const { label, description } = SPEAKER_VERDICTS[comparison.speaker];
    const group = comparison.speaker === 'misattributed' ? 'changed' : 'told';
    notes.push(markup`<p class="note">${flagChip(label, description, group)} ${here}, not ${there}</p>`);
  }
  if (comparison.chain === 'collapsed') {
    const { label, description } = CHAIN_VERDICTS.collapsed;
    const chain = chainWords(view.speakers, wording.wording.chain);
    notes.push(markup`<p class="note">${flagChip(label, description, 'altered')} here only ${chain}</p>`);
  }
  return notes;
}

function contextOf({ witness, wording }: ComparedWording): Markup {
  const excerpt = excerptOf(witness.text, wording.content, 320);
  const pieces = excerpt.pieces.map(({ text, marked }) =>
    marked ? markup`<mark class="passage">${shownLines(text)}</mark>` : markup`${shownLines(text)}`,
  );
  const place = placeWords(witness, wording.content[0] ?? { start: 0, end: 0 });
  return markup`<details class="context"><summary>In context</summary><p class="excerpt">${excerpt.cutBefore ? '… ' : ''}${pieces}${excerpt.cutAfter ? ' …' : ''}</p><p class="place">${shown(witness.path)}, ${place}</p></details>`;
}

/** Printable text that keeps its line breaks. */
function shownLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(shown)
    .join('\n');
}
