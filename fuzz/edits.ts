import fc from 'fast-check';
import { PIECES } from './texts.ts';

/** One change to a text or to bytes; `at` and `length` are taken within what is there. */
interface Edit {
  readonly kind: 'insert' | 'delete' | 'double' | 'cut' | 'flip' | 'swap';
  readonly at: number;
  readonly length: number;
  readonly piece: string;
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('insert', 'insert', 'delete', 'double', 'flip', 'swap', 'cut'),
  at: fc.nat(1 << 20),
  length: fc.integer({ min: 1, max: 60 }),
  piece: fc.constantFrom(...PIECES),
});

/** No edit, or a few. */
export const edits: fc.Arbitrary<Edit[]> = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Edit[]>([]) },
  { weight: 2, arbitrary: fc.array(edit, { minLength: 1, maxLength: 5 }) },
);

export function editText(text: string, changes: readonly Edit[]): string {
  return changes.reduce((now, { kind, at: asked, length, piece }) => {
    const at = asked % (now.length + 1);
    const part = now.slice(at, at + length);
    const [before, after] = [now.slice(0, at), now.slice(at + length)];
    if (kind === 'insert') return before + piece + now.slice(at);
    if (kind === 'delete') return before + after;
    if (kind === 'double') return before + part + part + after;
    if (kind === 'flip') return before + part.split('').reverse().join('') + after;
    if (kind === 'swap') return after + part + before;
    return before;
  }, text);
}

export function editBytes(bytes: Uint8Array, changes: readonly Edit[]): Uint8Array {
  return changes.reduce<Uint8Array>((now, { kind, at: asked, length, piece }) => {
    const at = asked % (now.length + 1);
    const part = now.subarray(at, at + length);
    const [before, after] = [now.subarray(0, at), now.subarray(at + length)];
    if (kind === 'insert') return Buffer.concat([before, Buffer.from(piece), now.subarray(at)]);
    if (kind === 'delete') return Buffer.concat([before, after]);
    if (kind === 'double') return Buffer.concat([before, part, part, after]);
    if (kind === 'flip')
      return Buffer.concat([before, part.map((byte) => byte ^ (1 << (length % 8))), after]);
    if (kind === 'swap') return Buffer.concat([before, Uint8Array.from(part).reverse(), after]);
    return before;
  }, bytes);
}
