import type { CheckedQuotation, SourcePassage } from '../../core/model/checked-draft.ts';
import type { Wording } from '../../core/model/collation.ts';
import type { Span } from '../../core/model/span.ts';
import type { Change } from '../../core/model/verdict.ts';
import { markWording, type Segment } from '../marks/marked-wording.ts';
import { changeSeenFrom } from '../marks/side-change.ts';

/** A checked quotation cut where its changes begin and end: as the draft has it, and as its passages have it. */
export interface CheckedSegments {
  readonly draft: readonly Segment[];
  /** Several passages are parted by interruptions; empty where nothing was found. */
  readonly source: readonly Segment[];
}

/** Cuts a quotation and its passages into segments; words that the draft lacks are placed where that is certain. */
export function checkedSegments(
  draftText: string,
  quotation: Pick<CheckedQuotation, 'spans' | 'passages' | 'changes'>,
): CheckedSegments {
  const here = wordingOf(quotation.spans);
  const window = joinPassages(quotation.passages);
  const changes = quotation.changes.map((change) => ({
    ...change,
    a: change.a.flatMap((span) => window.toWindow(span)),
  }));
  const fromDraft = changes.map((change) => changeSeenFrom('b', change));
  const fromSource = changes.map((change) => changeSeenFrom('a', change));
  if (window.content.length === 0) return { draft: markWording(draftText, here, fromDraft), source: [] };
  const there = wordingOf(window.content);
  return {
    draft: markWording(draftText, here, fromDraft, { text: window.text, wording: there, changes: fromDraft }),
    source: markWording(window.text, there, fromSource, {
      text: draftText,
      wording: here,
      changes: fromSource,
    }),
  };
}

/** Words asked for, and one place that carries them, marked in the same way. */
export function tracedSegments(
  words: string,
  passage: SourcePassage,
  changes: readonly Change[],
): readonly Segment[] {
  const spans = [{ start: 0, end: words.length }];
  return checkedSegments(words, { spans, passages: [passage], changes }).source;
}

/** The passages of a quotation as one text, with a way from places in the source to places in it. */
function joinPassages(passages: readonly SourcePassage[]) {
  let text = '';
  const content: Span[] = [];
  const pieces: { readonly span: Span; readonly shift: number }[] = [];
  for (const passage of passages) {
    if (text !== '') text += '\n';
    pieces.push({ span: passage.span, shift: text.length - passage.span.start });
    content.push({ start: text.length, end: text.length + passage.text.length });
    text += passage.text;
  }
  const toWindow = (span: Span): Span[] => {
    const piece = pieces.find((each) => each.span.start <= span.start && span.end <= each.span.end);
    return piece === undefined ? [] : [{ start: span.start + piece.shift, end: span.end + piece.shift }];
  };
  return { text, content, toWindow };
}

/** A wording of which only the place is known; all that marking looks at. */
function wordingOf(content: readonly Span[]): Wording {
  return {
    witness: '',
    attribution: null,
    mode: 'direct',
    act: 'said',
    content,
    quoted: content,
    source: null,
    cue: null,
    text: '',
    speaker: '',
    chain: [],
  };
}
