import { existsSync, readFileSync } from 'node:fs';
import type { Wording } from '../../src/core/model/collation.ts';
import type { FindingKind } from '../../src/core/model/finding.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { WordsVerdict } from '../../src/core/model/verdict.ts';

/** What a reader says of two wordings, from the passages alone. */
interface Judgement {
  /** Whether each is what somebody is said to have said or written, fairly cut. */
  readonly said: readonly boolean[];
  /** Whether both render one statement; with a transcript alone, whether it carries the words. */
  readonly same: boolean;
  /** Every verdict on the words that a fair reader could give. */
  readonly words?: readonly WordsVerdict[];
  /** Whether at most one can be what was said. */
  readonly exclusive?: boolean;
  readonly speaker?: 'same' | 'general' | 'different' | 'unclear';
  readonly chain?: 'intact' | 'collapsed';
  /** Of words that a transcript does not carry: whether their speaker speaks there. */
  readonly speakerThere?: boolean;
}

interface Place {
  readonly witness: string;
  readonly spans: readonly Span[];
}

/** Two wordings that Hearsay told something of once, as two readers judged them; places, no text. */
export interface FindingLabel {
  readonly set: 'events' | 'alignments' | 'findings' | 'stories';
  readonly event: string;
  /** By whole events: one half trains the confidence, the other tells how good it is. */
  readonly half: 'train' | 'test';
  readonly a: Place;
  /** Without spans the transcript that `a` was looked up in. */
  readonly b: { readonly witness: string; readonly spans: readonly Span[] | null };
  /** What Hearsay told of the two before findings had levels. */
  readonly shown: readonly FindingKind[];
  readonly settled: Judgement;
}

type Pairs = readonly (readonly [number, number])[];

const LABELS = new URL('labels.jsonl', import.meta.url);

/** The labelled findings; none where the file is absent. */
export function readFindingLabels(): FindingLabel[] {
  if (!existsSync(LABELS)) return [];
  const toSpans = (pairs: Pairs) => pairs.map(([start, end]): Span => ({ start, end }));
  return readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { a, b, ...label } = JSON.parse(line);
      return {
        ...label,
        a: { witness: a.witness, spans: toSpans(a.spans) },
        b: { witness: b.witness, spans: b.spans === null ? null : toSpans(b.spans) },
      } as FindingLabel;
    });
}

/**
 * Whether a finding of a kind is right of two wordings that were so judged. What every milder finding on the words tells is
 * that they differ, so that at most one is verbatim; a change of sense must be one.
 */
export function isRight(kind: FindingKind, { settled, b }: FindingLabel): boolean {
  const { said, same, words = [], exclusive = false, speaker, chain, speakerThere } = settled;
  if (!said.every(Boolean)) return false;
  if (b.spans === null) return kind === 'not-found' && !same && speakerThere === true;
  if (!same) return false;
  if (kind === 'misattributed') return speaker === 'different';
  if (kind === 'collapsed') return chain === 'collapsed';
  if (kind === 'changed') return words.includes('changed');
  return exclusive || words.includes(kind === 'near-miss' ? 'reworded' : (kind as WordsVerdict));
}

/** Whether a label is of these two wordings, in either order: each shares half of the shorter with its side. */
export function isLabelOf(label: FindingLabel, a: Wording, b: Wording): boolean {
  const { spans } = label.b;
  if (spans === null) return false;
  const other = { witness: label.b.witness, spans };
  return (covers(label.a, a) && covers(other, b)) || (covers(label.a, b) && covers(other, a));
}

/** Whether a label is of a wording that was looked up in a transcript and not found. */
export function isLabelOfMissing(label: FindingLabel, wording: Wording): boolean {
  return label.b.spans === null && covers(label.a, wording);
}

function covers(place: Place, { witness, content }: Wording): boolean {
  if (place.witness !== witness) return false;
  const size = (spans: readonly Span[]) => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const shared = place.spans.reduce(
    (sum, x) =>
      sum +
      content.reduce((own, y) => own + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
  return shared >= 0.5 * Math.min(size(place.spans), size(content));
}
