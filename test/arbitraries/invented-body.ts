import type { ReadExtraction } from '../../src/core/extract/extract.ts';
import { extractByRules } from '../../src/core/extract/rules/extract-by-rules.ts';
import type { Block, Document, WitnessKind } from '../../src/core/model/document.ts';
import { readDocument } from '../../src/core/reading/reading.ts';

/** One turn of an invented transcript. */
export interface InventedTurn {
  readonly label?: string;
  readonly text: string;
  /** Milliseconds from the start. */
  readonly start?: number;
}

/** A document of labelled turns, written `LABEL: words`, a paragraph each. */
export function inventTranscript(
  id: string,
  turns: readonly InventedTurn[],
  date: string | null = null,
): Document {
  let text = '';
  const blocks: Block[] = [];
  for (const turn of turns) {
    if (text !== '') text += '\n\n';
    const labelStart = text.length;
    if (turn.label !== undefined) text += `${turn.label}: `;
    const start = text.length;
    text += turn.text;
    const label =
      turn.label === undefined
        ? {}
        : { label: { text: turn.label, span: { start: labelStart, end: labelStart + turn.label.length } } };
    const time = turn.start === undefined ? {} : { time: { start: turn.start, end: turn.start + 5000 } };
    blocks.push({ kind: 'turn', span: { start, end: text.length }, ...label, ...time });
  }
  return inventDocument(id, text, 'transcript', blocks, date);
}

/** A document of some text; without blocks its paragraphs are its blocks. */
export function inventDocument(
  id: string,
  text: string,
  kind: WitnessKind = 'report',
  blocks: readonly Block[] = paragraphsOf(text),
  date: string | null = null,
): Document {
  return {
    id,
    kind,
    path: `${id}.txt`,
    text,
    title: null,
    blocks,
    meta: { outlet: null, date, authors: [], url: null, format: 'text' },
  };
}

function paragraphsOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map((match) => ({
    kind: 'paragraph',
    span: { start: match.index, end: match.index + match[0].length },
  }));
}

const NOUNS =
  'harbour lantern orchard signal ferry quarry council ledger meadow turbine kettle violin gravel compass depot barley'.split(
    ' ',
  );
const VERBS =
  'repaired counted painted measured borrowed guarded opened sorted watched carried lifted promised'.split(
    ' ',
  );
const ADVERBS =
  'slowly twice yesterday together before dawn without noise in the rain under protest again'.split(' ');

/** Filler talk of so many sentences, the same for the same seed: common words in many combinations. */
export function inventTalk(sentences: number, seed: number): string {
  let state = seed * 2654435761 + 1;
  const next = (list: readonly string[]): string => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return list[(state >>> 16) % list.length]!;
  };
  const parts: string[] = [];
  for (let at = 0; at < sentences; at++) {
    parts.push(
      `I think it is great that we ${next(VERBS)} the ${next(NOUNS)} and the ${next(NOUNS)} ${next(ADVERBS)}.`,
    );
  }
  return parts.join(' ');
}

/** A draft of the text with what the rules alone find in it. */
export function inventExtraction(text: string): ReadExtraction {
  const document = inventDocument('draft', text);
  const attributions = extractByRules(document);
  return { engine: 'fast', document, reading: readDocument(document), attributions, oddities: [] };
}
