import type { Document } from '../../core/model/document.ts';
import type { FactSide } from '../../core/model/fact.ts';
import { toOneLine } from '../words/printable.ts';

/** A value with the words round it, for showing; a space where one stands between. */
export interface FactPassage {
  readonly before: string;
  readonly value: string;
  readonly after: string;
}

/** Characters of the sentence shown on either side of a value. */
const REACH = 110;

/** The sentence of a side round its value, cut at words' edges where it is long. */
export function factPassage(document: Document | undefined, { span, passage }: FactSide): FactPassage {
  const text = document?.text ?? '';
  const [lead, tail] = [text.slice(passage.start, span.start), text.slice(span.end, passage.end)];
  const before = `${toOneLine(lead)}${/\s$/u.test(lead) ? ' ' : ''}`;
  const after = `${/^\s/u.test(tail) ? ' ' : ''}${toOneLine(tail)}`;
  return { before: tailOf(before), value: toOneLine(text.slice(span.start, span.end)), after: headOf(after) };
}

function tailOf(text: string): string {
  if (text.length <= REACH) return text;
  return `…${text.slice(-REACH).replace(/^\S*/u, '')}`;
}

function headOf(text: string): string {
  if (text.length <= REACH) return text;
  return `${text.slice(0, REACH).replace(/\S*$/u, '')}…`;
}
