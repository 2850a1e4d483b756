import type { Attribution } from '../../src/core/model/attribution.ts';
import { containsAll, type Span } from '../../src/core/model/span.ts';

/** What the data model says of attributions and does not hold of these, in words; none where all is well. */
export function attributionFaults(text: string, attributions: readonly Attribution[]): string[] {
  const faults: string[] = [];
  let before = 0;
  for (const [at, attribution] of attributions.entries()) {
    const { id, mode, source, cue, content, quoted } = attribution;
    const fault = (words: string) => faults.push(`${id} (${attribution.rule}): ${words}`);
    if (id !== `a${at + 1}`) fault(`stands at place ${at + 1}`);
    if (content.length === 0) fault('no content');
    for (const [name, spans] of Object.entries({ source, cue, content, quoted })) {
      if (spans !== null && !areInOrder(spans, text.length)) fault(`${name} ${tell(spans)}`);
    }
    if ((source !== null && source.length === 0) || (cue !== null && cue.length === 0)) fault('empty list');
    if (!containsAll(content, quoted)) fault(`quoted ${tell(quoted)} outside of content ${tell(content)}`);
    if ((mode === 'indirect') !== (quoted.length === 0)) fault(`${mode} with quoted ${tell(quoted)}`);
    if ((content[0]?.start ?? 0) < before) fault('out of text order');
    before = content[0]?.start ?? 0;
  }
  return faults;
}

/** Whether spans are in text order, not empty, disjoint and inside a text. */
function areInOrder(spans: readonly Span[], length: number): boolean {
  let end = 0;
  for (const span of spans) {
    if (span.start < end || span.start >= span.end || span.end > length) return false;
    end = span.end;
  }
  return true;
}

function tell(spans: readonly Span[]): string {
  return JSON.stringify(spans.map(({ start, end }) => [start, end]));
}
