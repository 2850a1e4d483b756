import type { Span } from '../../model/span.ts';
import type { Saying } from '../saying.ts';
import { certaintyOf, chanceOfWords, inHundredths, type Sureness } from './certainty.ts';
import { CUE_TAGS, type DeepNetwork, TAGS } from './deep-network.ts';
import {
  type Chunk,
  chanceAt,
  chanceOfEnds,
  chanceOfNone,
  likeliestChunks,
  logProbabilities,
  meanChance,
  silence,
} from './label-path.ts';
import { actChances, oddsGivenCue, type WindowValues } from './network-heads.ts';
import { QUOTED, shapesOf } from './piece-shapes.ts';
import { type PieceRange, readWindows, type WindowedPieces } from './piece-windows.ts';

/** A content without a cue of its own stands only where cues took less than this part of it. */
const TAKEN = 0.3;
const CLS = '[CLS]';
const SEP = '[SEP]';

interface ShapedPieces extends WindowedPieces {
  readonly shapes: readonly number[];
}

/** The sayings that the network finds in a text, window by window. */
export function deepSayings(text: string, network: DeepNetwork): Saying[] {
  const windowed = readWindows(text, network.vocabulary, network.window - 2);
  const pieces = { ...windowed, shapes: shapesOf(text, windowed) };
  const cls = network.vocabulary.get(CLS)!;
  const sep = network.vocabulary.get(SEP)!;
  return pieces.windows.flatMap(({ from, to }) => {
    const values = network.run(
      [cls, ...pieces.ids.slice(from, to), sep],
      [0, ...pieces.shapes.slice(from, to), 0],
    );
    return windowSayings({ network, values, rows: to - from + 2 }, pieces, from - 1);
  });
}

/** `shift` is what a row of the window is less than the piece it stands for. */
function windowSayings(window: WindowValues, pieces: ShapedPieces, shift: number): Saying[] {
  const tags = tagScores(window);
  const chunks = likeliestChunks(tags, TAGS);
  const sayings: Saying[] = [];
  const taken = new Uint8Array(window.rows);
  for (const cue of chunks.filter(({ label }) => label === 'cue')) {
    const read = readCue(window, cue);
    if (read.content.length === 0) continue;
    for (const { from, to } of read.content) taken.fill(1, from, to);
    const sure = { ...read.sure, words: read.sure.words * chanceAt(tags, TAGS.length, cue.from, 1) };
    sayings.push(toSaying(window, pieces, shift, { ...read, cue, sure }));
  }
  for (const content of chunks.filter(({ label }) => label === 'content')) {
    const covered = taken.subarray(content.from, content.to).reduce((sum, x) => sum + x, 0);
    if (covered >= TAKEN * (content.to - content.from)) continue;
    const sure = {
      words: chanceAt(tags, TAGS.length, content.from, 3),
      source: 0,
      ends: chanceOfEnds({ scores: tags, labels: TAGS.length, begin: 3 }, [content]),
    };
    sayings.push(toSaying(window, pieces, shift, { cue: null, content: [content], source: [], sure }));
  }
  return sayings;
}

/** Log-probabilities of TAGS, none but the first for the pieces that stand for no word. */
function tagScores({ network, values, rows }: WindowValues): Float32Array {
  const odds = new Float32Array(rows * TAGS.length);
  for (let row = 0; row < rows; row++) {
    const at = row * network.stride;
    odds.set(values.subarray(at, at + TAGS.length), row * TAGS.length);
  }
  const scores = logProbabilities(odds, TAGS.length);
  silence(scores, TAGS.length, 0);
  silence(scores, TAGS.length, rows - 1);
  return scores;
}

interface CueReading {
  readonly content: readonly Chunk[];
  readonly source: readonly Chunk[];
  readonly sure: Pick<Sureness, 'words' | 'source' | 'ends'>;
}

function readCue(window: WindowValues, cue: PieceRange): CueReading {
  const labels = CUE_TAGS.length;
  const scores = logProbabilities(oddsGivenCue(window, cue), labels);
  for (let row = cue.from; row < cue.to; row++) silence(scores, labels, row);
  silence(scores, labels, 0);
  silence(scores, labels, window.rows - 1);
  const chunks = likeliestChunks(scores, CUE_TAGS);
  const content = chunks.filter(({ label }) => label === 'content');
  const source = chunks.filter(({ label }) => label === 'source');
  const contents = { scores, labels, begin: 1 };
  const sources = { scores, labels, begin: 3 };
  const sure = {
    words: meanChance(contents, content),
    source: source.length > 0 ? meanChance(sources, source) : chanceOfNone(sources, window.rows),
    ends: chanceOfEnds(contents, content),
  };
  return { content, source, sure };
}

interface Found {
  readonly cue: PieceRange | null;
  readonly content: readonly PieceRange[];
  readonly source: readonly PieceRange[];
  readonly sure: CueReading['sure'];
}

function toSaying(window: WindowValues, pieces: ShapedPieces, shift: number, found: Found): Saying {
  const spanOf = ({ from, to }: PieceRange): Span => {
    return { start: pieces.starts[from + shift]!, end: pieces.ends[to - 1 + shift]! };
  };
  const { calibration, speech } = window.network;
  const [said = 0, written = 0] = actChances(window, found.cue, found.content, found.source);
  const sourced = found.source.length > 0;
  const shapes = found.content.flatMap(({ from, to }) => pieces.shapes.slice(from + shift, to + shift));
  const sure = {
    ...found.sure,
    speech: said + written,
    quoted: shapes.filter((shape) => shape >= QUOTED).length / shapes.length,
    pieces: shapes.length,
    cued: found.cue !== null,
    sourced,
  };
  const confidence = inHundredths(chanceOfWords(calibration, sure));
  return {
    source: sourced ? found.source.map(spanOf) : null,
    cue: found.cue === null ? null : [spanOf(found.cue)],
    content: found.content.map(spanOf),
    rule: found.cue === null ? 'deep-network-bare' : 'deep-network',
    confidence,
    certainty: certaintyOf(calibration, sure),
    // Deeds that nobody thought or said are kept apart from speech as thoughts are.
    act: confidence < speech ? 'thought' : said >= written ? 'said' : 'wrote',
  };
}
