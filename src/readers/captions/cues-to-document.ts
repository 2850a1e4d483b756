import type { Block, Document, SourceFormat } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { splitStageDirections } from '../blocks/stage-directions.ts';
import type { Hints } from '../hints.ts';
import { type Draft, toDocument } from '../to-document.ts';
import type { Cue } from './cue.ts';
import { splitCueTurns } from './cue-turns.ts';
import { unrollCues } from './rolling.ts';

const PARAGRAPH_MS = 15_000;
const LONGEST_PARAGRAPH_MS = 45_000;
const PAUSE_MS = 4_000;

interface Passage {
  readonly label: string | null;
  readonly turn: boolean;
  readonly start: number;
  end: number;
  readonly words: string[];
}

/**
 * Joins captions into running text: a paragraph for each turn, and for each fifteen seconds or so of a long one, cut
 * at the end of a sentence where there is one. Labels are not part of the text; each block keeps label and times.
 */
export function cuesToDocument(
  cues: readonly Cue[],
  format: SourceFormat,
  hints: Hints,
  known: Partial<Draft> = {},
): Document {
  const spoken = splitCueTurns(unrollCues(cues.filter((cue) => cue.text.trim() !== '')));
  if (spoken.length === 0) throw new HearsayError('empty', `${hints.path}: holds no captions`);
  const passages = joinCues(spoken);
  let text = '';
  const blocks: Block[] = [];
  for (const passage of passages) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += passage.words.join(' ');
    const time = { start: passage.start, end: passage.end };
    for (const piece of splitStageDirections(text, { start, end: text.length })) {
      const span = { start: piece.start, end: piece.end };
      if (!piece.spoken) blocks.push({ kind: 'aside', span, time });
      else if (passage.label !== null)
        blocks.push({ kind: 'turn', span, label: { text: passage.label, span: null }, time });
      else blocks.push({ kind: passage.turn ? 'turn' : 'paragraph', span, time });
    }
  }
  return toDocument({ kind: 'transcript', ...known, text, blocks, format }, hints);
}

function joinCues(cues: readonly Cue[]): Passage[] {
  const passages: Passage[] = [];
  // Where anybody's turn is told, what stands before the first is somebody's too.
  const turn = cues.some((cue) => cue.turns || cue.label !== null);
  let label: string | null = null;
  for (const cue of cues) {
    const last = passages.at(-1);
    const changes = cue.turns
      ? cue.label !== label || cue.label === null
      : cue.label !== null && cue.label !== label;
    if (changes) label = cue.label;
    if (last === undefined || changes || isFull(last, cue)) {
      passages.push({ label, turn, start: cue.start, end: cue.end, words: [clean(cue.text)] });
    } else {
      last.words.push(clean(cue.text));
      last.end = Math.max(last.end, cue.end);
    }
  }
  return passages;
}

function isFull(passage: Passage, next: Cue): boolean {
  const length = passage.end - passage.start;
  if (length >= LONGEST_PARAGRAPH_MS) return true;
  const ends = /[.!?…]["”’')\]]*$/u.test(passage.words.at(-1) ?? '');
  return ends && (length >= PARAGRAPH_MS || next.start - passage.end >= PAUSE_MS);
}

function clean(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
