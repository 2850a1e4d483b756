import type { Wording } from '../../core/model/collation.ts';
import type { Span } from '../../core/model/span.ts';
import type { ChangeWeight } from '../../core/model/verdict.ts';
import { heaviest } from '../words/change-words.ts';
import { placeOmissions } from './omission-places.ts';
import type { SideChange } from './side-change.ts';

/** A piece of a wording, in order. */
export type Segment =
  /** Words of the wording; with the changes that they are part of (none: the words stand on both sides). */
  | { readonly type: 'words'; readonly text: string; readonly changes: readonly SideChange[] }
  /** The place between two spans of an interrupted wording. */
  | { readonly type: 'interruption' }
  /** A place where the other side has words that are missing here. */
  | { readonly type: 'left-out'; readonly change: SideChange };

/** The other side of one comparison, for placing the words that only it has. */
export interface OtherSide {
  readonly text: string;
  readonly wording: Pick<Wording, 'content'>;
  /** The changes of that comparison as this side sees them. */
  readonly changes: readonly SideChange[];
}

/**
 * A wording cut into segments where changes begin and end. The texts of the word segments joined are the texts of the
 * wording's content spans joined. Words that only the other side has are placed where `other` is given.
 */
export function markWording(
  text: string,
  { content }: Pick<Wording, 'content'>,
  changes: readonly SideChange[],
  other?: OtherSide,
): Segment[] {
  const places =
    other === undefined
      ? []
      : placeOmissions(text, content, other.text, other.wording.content, other.changes);
  const segments: Segment[] = [];
  for (const [index, span] of content.entries()) {
    if (index > 0) segments.push({ type: 'interruption' });
    const inside = places.filter(
      ({ at }) => at >= span.start && at <= span.end && !placedBefore(content, index, at),
    );
    pushSpan(segments, text, span, changes, inside);
  }
  return segments;
}

/** A place at the common edge of two touching spans belongs to the earlier one. */
function placedBefore(content: readonly Span[], index: number, at: number): boolean {
  return content.slice(0, index).some((span) => at >= span.start && at <= span.end);
}

interface Edge {
  readonly at: number;
  readonly open?: SideChange;
  readonly close?: SideChange;
}

function pushSpan(
  segments: Segment[],
  text: string,
  span: Span,
  changes: readonly SideChange[],
  places: readonly { readonly at: number; readonly change: SideChange }[],
): void {
  const edges = edgesOf(span, changes);
  const stops = new Set([...edges.map((edge) => edge.at), ...places.map((place) => place.at), span.end]);
  const open = new Map<SideChange, number>();
  let position = span.start;
  let next = 0;
  for (const stop of [...stops].sort((x, y) => x - y)) {
    const words = text.slice(position, stop);
    if (words !== '') segments.push({ type: 'words', text: words, changes: [...open.keys()] });
    position = stop;
    for (; next < edges.length && edges[next]!.at <= stop; next += 1) applyEdge(open, edges[next]!);
    for (const place of places)
      if (place.at === stop) segments.push({ type: 'left-out', change: place.change });
  }
}

function edgesOf(span: Span, changes: readonly SideChange[]): Edge[] {
  const edges: Edge[] = [];
  for (const change of changes) {
    for (const part of change.here) {
      const start = Math.max(part.start, span.start);
      const end = Math.min(part.end, span.end);
      if (start < end) edges.push({ at: start, open: change }, { at: end, close: change });
    }
  }
  return edges.sort((x, y) => x.at - y.at);
}

function applyEdge(open: Map<SideChange, number>, edge: Edge): void {
  if (edge.open !== undefined) open.set(edge.open, (open.get(edge.open) ?? 0) + 1);
  if (edge.close === undefined) return;
  const left = (open.get(edge.close) ?? 1) - 1;
  if (left > 0) open.set(edge.close, left);
  else open.delete(edge.close);
}

/**
 * The same segments with runs of changed words that touch each other and weigh the same joined into one: many small
 * marks side by side read badly.
 */
export function joinChanged(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const [index, segment] of segments.entries()) {
    const last = joined.at(-1);
    if (
      last?.type === 'words' &&
      segment.type === 'words' &&
      belongTogether(last, segment, segments[index + 1])
    ) {
      joined.pop();
      const changes = [...new Set([...last.changes, ...segment.changes])];
      joined.push({ type: 'words', text: last.text + segment.text, changes });
    } else joined.push(segment);
  }
  return joined;
}

type Words = Extract<Segment, { type: 'words' }>;

function belongTogether(last: Words, segment: Words, next: Segment | undefined): boolean {
  if (last.changes.length === 0) return false;
  if (segment.changes.length > 0) return weightOf(segment) === weightOf(last);
  const isGlue = /^[\s,;–—-]*$/u.test(segment.text);
  return isGlue && next?.type === 'words' && next.changes.length > 0 && weightOf(next) === weightOf(last);
}

function weightOf(segment: Words): ChangeWeight {
  return heaviest(segment.changes.map((side) => side.kind));
}
