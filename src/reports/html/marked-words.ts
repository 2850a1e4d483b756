import type { Change } from '../../core/model/verdict.ts';
import type { ComparedStatement } from '../collation/compared-statement.ts';
import { joinChanged, type Segment } from '../marks/marked-wording.ts';
import type { SideChange } from '../marks/side-change.ts';
import { CHANGE_LABELS, heaviest } from '../words/change-words.ts';
import { clipMiddle, toOneLine } from '../words/printable.ts';
import { type Markup, markup, shown } from './markup.ts';

/** Of longer stretches only the beginning and the end are shown. */
const LONGEST_SEGMENT = 8000;

/** Words longer than this in a hint are cut. */
const LONGEST_HINT = 160;

/** Missing words up to this length are shown struck out in their place; longer ones leave a caret. */
const LONGEST_GHOST = 24;

/** Names each change for the partner highlight; unique within the page. */
export type ChangeKey = (change: SideChange) => string;

/** The segments of a wording as marked words: the heavier the change, the heavier the mark; each tells the other side. */
export function markedWords(segments: readonly Segment[], keyOf: ChangeKey): Markup[] {
  return joinChanged(segments).map((segment) => {
    if (segment.type === 'interruption') return markup`<span class="pause"> … </span>`;
    if (segment.type === 'left-out') return gapMark(segment.change, keyOf);
    if (segment.changes.length === 0) return markup`${shown(clipMiddle(segment.text, LONGEST_SEGMENT))}`;
    const weight = heaviest(segment.changes.map((side) => side.kind));
    const hint = [...new Set(segment.changes.map(hintOf))].slice(0, 4).join('; ');
    const keys = segment.changes.map(keyOf).join(' ');
    return markup`<mark class="${weight}" data-keys="${keys}" title="${hint}">${shown(clipMiddle(segment.text, LONGEST_SEGMENT))}</mark>`;
  });
}

function gapMark(change: SideChange, keyOf: ChangeKey): Markup {
  const weight = heaviest([change.kind]);
  if (weight === 'form') return markup``;
  const words = clip(change.wordsThere);
  const hint = `missing here: “${words}”`;
  const ghost = words.length <= LONGEST_GHOST ? markup` data-words="${words}"` : '';
  return markup`<span class="gap ${weight}" role="img" data-keys="${keyOf(change)}" title="${hint}" aria-label="${hint}"${ghost}></span>`;
}

function hintOf(side: SideChange): string {
  const label = CHANGE_LABELS[side.kind];
  return side.wordsThere === ''
    ? `${label}: only here`
    : `${label}: “${clip(side.wordsThere)}” on the other side`;
}

function clip(words: string): string {
  const line = toOneLine(words);
  return line.length > LONGEST_HINT ? `${line.slice(0, LONGEST_HINT - 1)}…` : line;
}

/** Keys that both sides of a change share, for every change marked in a statement. */
export function createChangeKeys(entry: ComparedStatement): ChangeKey {
  const keys = new Map<Change, string>();
  for (const { marks } of entry.wordings) {
    for (const { change } of marks) if (!keys.has(change)) keys.set(change, `${entry.number}-${keys.size}`);
  }
  return (side) => keys.get(side.change) ?? '';
}
