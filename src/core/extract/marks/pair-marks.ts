import { nicknameMarks } from '../../reading/nicknames.ts';
import { type Mark, type MarkClass, scanMarks } from './quotation-marks.ts';

/** A pair of marks inside one block; `close` is null where the block ends first. Indices refer to the same list. */
export interface MarkPair {
  readonly open: Mark;
  close: Mark | null;
  parent: number | null;
}

/** The pairs of one block in order of their opening marks, and the first closing mark that found nothing open. */
export interface PairedMarks {
  readonly pairs: readonly MarkPair[];
  /** Pairs still open at the end of the block, outermost first; a single mark that never closes is an apostrophe. */
  readonly open: readonly number[];
  /** A closing mark that stands before any opening one. */
  readonly strayClose: Mark | null;
}

/**
 * Pairs the marks of one block with a stack: a closing mark takes the nearest open mark of its class and drops
 * weaker ones above it. Linear: a count per class tells whether there is anything to take.
 */
export function pairMarks(text: string, start: number, end: number): PairedMarks {
  const named = nicknameMarks(text, { start, end });
  const marks = scanMarks(text, start, end).filter((mark) => !named.has(mark.start));
  const strongCloses = strongSingleCloses(text, marks);
  const pairs: MarkPair[] = [];
  const dropped = new Set<number>();
  const stack: number[] = [];
  const openCount = new Map<MarkClass, number>();
  let strayClose: Mark | null = null;

  const pop = (): number => {
    const index = stack.pop()!;
    const kind = pairs[index]!.open.class;
    openCount.set(kind, openCount.get(kind)! - 1);
    return index;
  };
  for (const [i, mark] of marks.entries()) {
    const opened = openCount.get(mark.class) ?? 0;
    if (mark.role === 'open' || (mark.role === 'either' && opened === 0)) {
      if (mark.role === 'either' && mark.class === 'single') continue;
      pairs.push({ open: mark, close: null, parent: stack.at(-1) ?? null });
      stack.push(pairs.length - 1);
      openCount.set(mark.class, opened + 1);
      continue;
    }
    if (opened === 0) {
      if (pairs.length === 0 && mark.class !== 'single') strayClose ??= mark;
      continue;
    }
    if (mark.maybeApostrophe && strongCloses[i]!) continue;
    if (mark.class === 'single' && pairs[stack.at(-1)!]!.open.class !== 'single') continue;
    let index = pop();
    while (pairs[index]!.open.class !== mark.class) {
      dropped.add(index);
      index = pop();
    }
    pairs[index]!.close = mark;
  }
  return settle(pairs, stack, dropped, strayClose);
}

/** For each mark: whether a surer closing single mark (after punctuation) follows before the next single opens. */
function strongSingleCloses(text: string, marks: readonly Mark[]): boolean[] {
  const follows = new Array<boolean>(marks.length).fill(false);
  let ahead = false;
  for (let i = marks.length - 1; i >= 0; i--) {
    follows[i] = ahead;
    const mark = marks[i]!;
    if (mark.class !== 'single') {
      if (mark.class === 'double' && mark.role === 'close') ahead = false;
      continue;
    }
    if (mark.role === 'open') ahead = false;
    else if (/[.,!?…]/u.test(text[mark.start - 1] ?? '')) ahead = true;
  }
  return follows;
}

function settle(
  pairs: MarkPair[],
  stack: readonly number[],
  dropped: Set<number>,
  strayClose: Mark | null,
): PairedMarks {
  for (const index of stack) {
    const { open } = pairs[index]!;
    if (open.class === 'single' && !(open.glyph === '‘' && index === 0)) dropped.add(index);
  }
  if (dropped.size === 0) return { pairs, open: stack, strayClose };
  const place = new Map<number, number>();
  const kept: MarkPair[] = [];
  for (const [index, pair] of pairs.entries()) {
    let parent = pair.parent;
    if (parent !== null && dropped.has(parent)) parent = pairs[parent]!.parent;
    pair.parent = parent;
    if (dropped.has(index)) continue;
    place.set(index, kept.length);
    kept.push(pair);
  }
  for (const pair of kept) if (pair.parent !== null) pair.parent = place.get(pair.parent) ?? null;
  return { pairs: kept, open: stack.filter((i) => !dropped.has(i)).map((i) => place.get(i)!), strayClose };
}
