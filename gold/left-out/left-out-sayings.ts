import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DeepNetwork } from '../../src/core/extract/deep/deep-network.ts';
import { deepSayings } from '../../src/core/extract/deep/deep-sayings.ts';
import type { Extractor } from '../../src/core/extract/extract.ts';
import type { Saying } from '../../src/core/extract/saying.ts';
import type { Act } from '../../src/core/model/attribution.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { Models } from '../../src/core/models.ts';
import { loadModels } from '../../src/models/load-models.ts';
import { MODELS_FOLDER } from '../../src/models/read-model.ts';
import { type GoldEvent, readEvents } from '../alignments/alignment-gold.ts';
import { onceARun } from '../run-memory.ts';

/** What networks that had not seen a labelled event found in its reports: places, no text. */
export const SAYINGS = new URL('sayings.json', import.meta.url);

type Pairs = readonly (readonly [number, number])[];

/** One saying: source, cue, content, act, confidence, certainty of the source and of the ends. */
type Row = readonly [Pairs | null, Pairs | null, Pairs, Act, number, number, number];

interface Recorded {
  /** The fingerprint of models/engine.bin that was trained with the networks. */
  readonly engine: string;
  /** By the fingerprint of the report's text. */
  readonly reports: Readonly<Record<string, readonly Row[]>>;
}

/** The shipped models for an eval, whatever their word lists: its argument `--fast` asks for the fast engine. */
export function loadUnseenModels(): Models {
  const models = loadModels({
    anyWords: true,
    engine: process.argv.includes('--fast') ? 'fast' : undefined,
    tell: (message) => {
      throw new Error(message);
    },
  });
  return { ...models, extraction: asIfUnseen(models.extraction) };
}

/**
 * The engine as it would read the labelled events had it not learned from them; another engine as it is. Throws
 * RangeError where what was found is of another training or lacks a report.
 */
export function asIfUnseen(extractor: Extractor | null, events = readEvents('events')): Extractor | null {
  if (extractor === null || !('run' in extractor) || events.length === 0) return extractor;
  const { engine, reports } = JSON.parse(readFileSync(SAYINGS, 'utf8')) as Recorded;
  const shipped = shippedEngine();
  if (engine !== shipped)
    throw new RangeError('gold/left-out is of another training: run train/engine/all.sh');
  const known = new Map(
    events.flatMap(({ name, texts }) =>
      [...texts].map(([report, text]) => {
        const rows = reports[fingerprintOf(text)];
        if (rows === undefined) throw new RangeError(`gold/left-out lacks report ${report} of ${name}`);
        return [text, rows.map(toSaying)] as const;
      }),
    ),
  );
  return { ...extractor, known: new ReadOnce(known, extractor) };
}

/** The shipped engine, which reads a text once, also for the other evaluations of a run; another one as it is. */
export function readingOnce(extractor: Extractor | null): Extractor | null {
  if (extractor === null || !('run' in extractor)) return extractor;
  return { ...extractor, known: new ReadOnce([], extractor) };
}

/** What the engine finds in a text, found when it is first asked for: an eval reads its texts in several ways. */
class ReadOnce extends Map<string, readonly Saying[]> {
  readonly #network: DeepNetwork;
  readonly #engine = shippedEngine();

  constructor(known: Iterable<readonly [string, readonly Saying[]]>, network: DeepNetwork) {
    super(known);
    this.#network = network;
  }

  override get(text: string): readonly Saying[] {
    const sayings =
      super.get(text) ?? onceARun(['sayings', this.#engine, text], () => deepSayings(text, this.#network));
    this.set(text, sayings);
    return sayings;
  }
}

/** The fingerprint of the engine that is shipped. */
function shippedEngine(): string {
  return readFileSync(new URL('engine.sha256', MODELS_FOLDER), 'utf8').trim();
}

/** What to keep of sayings that `sayingsOf` finds in the labelled events. */
export function recordSayings(
  events: readonly GoldEvent[],
  sayingsOf: (event: GoldEvent, text: string) => readonly Saying[],
  engine: string,
): Recorded {
  const rows = events.flatMap((event) =>
    [...event.texts.values()].map(
      (text) => [fingerprintOf(text), sayingsOf(event, text).map(toRow)] as const,
    ),
  );
  return { engine, reports: Object.fromEntries(rows) };
}

function fingerprintOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

const toPairs = (spans: readonly Span[]): Pairs => spans.map(({ start, end }) => [start, end]);
const toSpans = (pairs: Pairs): Span[] => pairs.map(([start, end]) => ({ start, end }));

function toRow({ source, cue, content, act = 'said', confidence, certainty }: Saying): Row {
  const { source: ofSource, ends } = certainty!;
  return [source && toPairs(source), cue && toPairs(cue), toPairs(content), act, confidence, ofSource, ends];
}

function toSaying([source, cue, content, act, confidence, ofSource, ends]: Row): Saying {
  return {
    source: source && toSpans(source),
    cue: cue && toSpans(cue),
    content: toSpans(content),
    rule: cue === null ? 'deep-network-bare' : 'deep-network',
    act,
    confidence,
    certainty: { source: ofSource, ends },
  };
}
