import type { Document } from '../../../model/document.ts';
import type { Saying } from '../../saying.ts';

/** A block quotation of one or more paragraphs of which a line beside it names the author; null where block `b` begins none. */
export function readCredited({ text, blocks }: Document, b: number): Saying | null {
  const source = blocks[b]!.label?.span;
  if (!isCredited({ blocks }, b) || source == null || blocks[b - 1]?.label?.span?.start === source.start)
    return null;
  const content = [];
  for (let at = b; blocks[at]?.kind === 'quote' && blocks[at]!.label?.span?.start === source.start; at++)
    content.push(blocks[at]!.span);
  const isPost = text.slice(source.start, source.end + 3).includes('@');
  const act = isPost ? { act: 'wrote' as const } : {};
  return { source: [source], cue: null, content, spoken: true, rule: 'credited', confidence: 0.95, ...act };
}

/** Whether a line beside block `b` names whom it quotes. */
export function isCredited({ blocks }: Pick<Document, 'blocks'>, b: number): boolean {
  return blocks[b]!.kind === 'quote' && blocks[b]!.label !== undefined;
}
