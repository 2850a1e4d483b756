import type { Mode } from '../../src/core/model/attribution.ts';
import type { Span } from '../../src/core/model/span.ts';

const OPENING = '“„«';
const CLOSING = '”»';
const cache = new WeakMap<object, Uint8Array>();
let lastText: { readonly text: string } | null = null;

/** The mode of a content by plain counting of quotation marks, independent of the extractor under test. */
export function modeOf(text: string, content: readonly Span[]): Mode {
  const quoted = quotedUnits(text);
  let inside = 0;
  let letters = 0;
  for (const span of content) {
    for (let i = span.start; i < span.end; i++) {
      if (!/[\p{L}\p{N}]/u.test(text[i]!)) continue;
      letters++;
      inside += quoted[i]!;
    }
  }
  if (inside === 0) return 'indirect';
  return inside >= letters * 0.97 ? 'direct' : 'mixed';
}

/** 1 for every code unit between quotation marks; a mark left open ends with its line unless the next line opens again. */
function quotedUnits(text: string): Uint8Array {
  if (lastText?.text !== text) lastText = { text };
  const known = cache.get(lastText);
  if (known !== undefined) return known;
  const units = new Uint8Array(text.length);
  let start = 0;
  for (const line of text.split('\n')) {
    markLine(units, line, start);
    start += line.length + 1;
  }
  cache.set(lastText, units);
  return units;
}

function markLine(units: Uint8Array, line: string, start: number): void {
  let open = -1;
  for (let i = 0; i <= line.length; i++) {
    const mark = line[i] ?? '\n';
    if (open >= 0 && (CLOSING.includes(mark) || mark === '"' || mark === '\n')) {
      units.fill(1, start + open + 1, start + i);
      open = -1;
    } else if (OPENING.includes(mark) || mark === '"') open = i;
  }
}
