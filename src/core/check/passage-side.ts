import type { Side, SidePart } from '../compare/side.ts';
import { type IndexedDocument, type PassageIndex, passageText } from '../locate/index/passage-index.ts';
import type { Passage } from '../locate/passage.ts';
import { hullOf, type Span } from '../model/span.ts';
import type { Change } from '../model/verdict.ts';
import { languageOf } from '../reading/language-of.ts';
import type { Readings } from '../reading/readings.ts';
import { tokensIn } from '../reading/tokens-in.ts';

/** The passages of a quotation as one side of a comparison, and the way back from its offsets to the source's. */
export interface PassageSide {
  readonly side: Side;
  /** Where a span of the side's text stands in the source; a span over several passages is cut to the first. */
  toSource(span: Span): Span;
}

const REACH = 400;
/** What a report has between two halves of a quotation: closing mark, who says it, opening mark. */
const ONLY_CUE = /^[.,?!…\s]*["”’'][^"“”\n]{1,80}["“‘']\s*$/u;
/** Passages further apart than this are compared without what stands between them. */
const ONE_WINDOW = 20_000;

/**
 * Cuts the part of a source that a comparison needs: never the whole of a long one. Whatever the source is, here it is
 * what the draft is measured by, as a transcript is.
 */
export function passageSide(
  index: PassageIndex,
  passages: readonly Passage[],
  readings?: Readings,
): PassageSide {
  const first = passages[0]!;
  const document = index.documents[first.number]!;
  const content = passages.flatMap((passage) => passage.parts);
  const hull = hullOf(content);
  const isMachine = document.transcription === 'machine';
  const oneDocument = passages.every((passage) => passage.number === first.number);
  const inOrder = content.every((span, at) => at === 0 || content[at - 1]!.end <= span.start);
  if (oneDocument && inOrder && hull.end - hull.start <= ONE_WINDOW) {
    const reach = { start: Math.max(0, hull.start - REACH), end: hull.end + REACH };
    const { start: base, end } = document.kind === 'report' ? inMarks(index, document, hull, reach) : reach;
    const text = passageText(index, document, { start: base, end });
    const shifted = content.map((span, at): SidePart => {
      const part = isMachine ? withWholeFigures(text, moved(span, -base)) : moved(span, -base);
      const before = content[at - 1];
      const isOn = before !== undefined && ONLY_CUE.test(text.slice(before.end - base, part.start));
      return isOn ? { ...part, goesOn: true } : part;
    });
    const reading = readings?.get(document.id);
    const read =
      reading === undefined
        ? { language: languageOf({ text }) }
        : {
            language: reading.language,
            tokensIn: (span: Span) => tokensIn(reading, moved(span, base)).map((t) => moved(t, -base)),
          };
    return {
      side: {
        text,
        ...read,
        content: shifted,
        quoted: shifted,
        mode: 'direct',
        kind: 'transcript',
        isMachine,
      },
      toSource: (span) => moved(span, base),
    };
  }
  return joinedSide(index, passages);
}

/** What stands round words of a report inside the same quotation marks: beyond them the words are the report's own. */
function inMarks(index: PassageIndex, document: IndexedDocument, hull: Span, reach: Span): Span {
  const before = passageText(index, document, { start: reach.start, end: hull.start });
  const behind = passageText(index, document, { start: hull.end, end: reach.end });
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const marks = paragraph.match(/["“”«»„]/gu) ?? [];
  const last = marks.at(-1);
  const isOpen = last === '"' ? marks.length % 2 === 1 : last === '“' || last === '«' || last === '„';
  const closing = /["”»]|\n/u.exec(behind);
  if (!isOpen || closing === null) return reach;
  const start = hull.start - paragraph.length + paragraph.lastIndexOf(last!) + 1;
  return { start, end: hull.end + closing.index };
}

/** A passage that does not part a figure which a program wrote in two, as "17" and "000". */
function withWholeFigures<T extends Span>(text: string, part: T): T {
  const { start, end } = part;
  const [before] = /(?<![\d.,])\d{1,3}\s$/u.exec(text.slice(Math.max(0, start - 5), start)) ?? [''];
  const [behind] = /^\s\d{3}(?![\d.,]*\d)/u.exec(text.slice(end, end + 6)) ?? [''];
  const isParted = before !== '' && /^\d{3}(?![\d.,]*\d)/u.test(text.slice(start, start + 5));
  const goesOn = behind !== '' && /(?<![\d.,])\d{1,3}$/u.test(text.slice(Math.max(0, end - 4), end));
  return {
    ...part,
    start: isParted ? start - before.length : start,
    end: goesOn ? end + behind.length : end,
  };
}

function moved<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by };
}

function joinedSide(index: PassageIndex, passages: readonly Passage[]): PassageSide {
  let text = '';
  const content: Span[] = [];
  const origins: { readonly start: number; readonly shift: number }[] = [];
  for (const passage of passages) {
    for (const part of passage.parts) {
      if (text !== '') text += '\n\n';
      origins.push({ start: text.length, shift: part.start - text.length });
      const words = passageText(index, index.documents[passage.number]!, part);
      content.push({ start: text.length, end: text.length + words.length });
      text += words;
    }
  }
  return {
    side: {
      text,
      language: languageOf({ text }),
      content,
      quoted: content,
      mode: 'direct',
      kind: 'transcript',
      isMachine: index.documents[passages[0]!.number]!.transcription === 'machine',
    },
    toSource: (span) => {
      const origin = origins.findLast(({ start }) => start <= span.start) ?? origins[0]!;
      return { start: span.start + origin.shift, end: span.end + origin.shift };
    },
  };
}

/** A change with side a's places in the source. */
export function changeInSource(change: Change, side: PassageSide): Change {
  return { ...change, a: change.a.map((span) => side.toSource(span)) };
}
