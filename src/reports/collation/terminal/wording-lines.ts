import { joinChanged, type Segment } from '../../marks/marked-wording.ts';
import type { Paint } from '../../terminal/paint.ts';
import { joinPieces, type Piece, type Word } from '../../terminal/wrap.ts';
import { heaviest } from '../../words/change-words.ts';
import { clipMiddle, toPrintable } from '../../words/printable.ts';
import {
  type ComparedStatement,
  type ComparedWording,
  isReference,
  wordingSegments,
} from '../compared-statement.ts';

/** Longer wordings are shown by their beginning and end. */
const LONGEST = 4000;

/** The words of a wording with its changes marked: by colour, or as `[-these-]` and `{+those+}` without it. */
export function wordingWords(entry: ComparedWording, statement: ComparedStatement, paint: Paint): Word[] {
  const isBase = isReference(entry, statement);
  const quoted = entry.wording.mode === 'direct' || entry.witness.kind === 'transcript';
  return segmentWords(joinChanged(wordingSegments(entry)), { isFirst: isBase, quoted, paint });
}

/** How marked segments are to be shown. */
interface SegmentStyle {
  /** Whether they are of the side that the other is read against. */
  readonly isFirst: boolean;
  readonly quoted: boolean;
  readonly paint: Paint;
}

/** The words of marked segments, in quotation marks where they are literal. */
export function segmentWords(segments: readonly Segment[], { isFirst, quoted, paint }: SegmentStyle): Word[] {
  const pieces = segments.flatMap((segment, index) => toPieces(segment, segments[index + 1], isFirst, paint));
  if (quoted) return joinPieces([{ text: '“' }, ...trimEdges(pieces), { text: '”' }]);
  return joinPieces(trimEdges(pieces));
}

function toPieces(segment: Segment, next: Segment | undefined, isBase: boolean, paint: Paint): Piece[] {
  if (segment.type === 'interruption') return [{ text: ' … ' }];
  if (segment.type === 'left-out') {
    const weight = heaviest([segment.change.kind]);
    if (weight === 'form') return [];
    const glued = next?.type === 'words' && /^[\s\p{P}]/u.test(next.text);
    return [
      { text: ' ' },
      { text: '‸', paint: (text) => paint.to(weight, text) },
      { text: glued ? '' : ' ' },
    ];
  }
  const text = toPrintable(clipMiddle(segment.text, LONGEST));
  if (segment.changes.length === 0 || text.trim() === '') return [{ text }];
  const weight = heaviest(segment.changes.map((change) => change.kind));
  const words = text.trim();
  const before = text.slice(0, text.indexOf(words));
  const after = text.slice(before.length + words.length);
  const [open, close] = paint.colour ? ['', ''] : isBase ? ['[-', '-]'] : ['{+', '+}'];
  const ink = isBase ? paint.from : paint.to;
  return [
    { text: before },
    { text: open + words + close, paint: (word) => ink(weight, word) },
    { text: after },
  ];
}

function trimEdges(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, index) => {
    let { text } = piece;
    if (index === 0) text = text.trimStart();
    if (index === pieces.length - 1) text = text.trimEnd();
    return { ...piece, text };
  });
}
