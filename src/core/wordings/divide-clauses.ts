import type { Wording } from '../model/collation.ts';
import { countBy } from '../model/lists/count-by.ts';
import { stemsOf } from '../reading/content-stems.ts';
import { type Readings, tokensOf } from '../reading/readings.ts';

/** Words in a row that two wordings must share for one to show how the other divides. */
const RUN = 3;
/** Words that each side of a division must have. */
const SHORTEST = 4;
/** Share of the other wording's words that must stand in the clause. */
const CARRIED = 0.4;
/** Share of the common words that must stand on one side. */
const ONE_SIDED = 0.85;
/** Of a run of words that very many wordings hold only the first are looked at. */
const MOST_HOLDERS = 16;
const LONGEST = 400;

/** Where a clause may end: a comma, semicolon or dash, "and" between quoted parts, "and that". */
const BOUNDARY = /[,;]["”’']?\s+|\s[-–—]{1,3}\s+|["”]\s+(?=and\s+["“])|\s(?=and\s+(?:that|also)\b)/gu;

/** Where one of several contents of one saying begins: "that A, that B and that C". */
const PARALLEL = /[,;]?["”’']?\s+(?=(?:and|but|or)\s+that\s)|[,;]["”’']?\s+(?=that\s(?=.*\sand\s+that\s))/gsu;

/** A wording's stems in order, each with the offset at which its word begins. */
interface Run {
  readonly witness: string;
  readonly speaker: string;
  readonly stems: readonly string[];
  readonly offsets: readonly number[];
}

/** A wording's words that another wording holds in the same row. */
interface Common {
  readonly index: number;
  readonly witness: string;
  readonly length: number;
  readonly places: ReadonlySet<number>;
}

/**
 * For each wording the offsets at which it is to be divided: a clause boundary with two different wordings of one other
 * report and the same speaker, of which one renders what stands before it and one what stands behind; also between the
 * parallel clauses of indirect speech. What another report merely shortens stays whole. Cost: words times the wordings that share a run of words, which is bounded.
 */
export function clauseDivisions(readings: Readings, wordings: readonly Wording[]): number[][] {
  const runs = wordings.map((wording) => runOf(readings, wording));
  const holders = indexRuns(runs);
  return wordings.map((wording, index) => {
    const span = wording.content[0];
    if (wording.content.length !== 1 || span === undefined || runs[index]!.stems.length < 2 * RUN) return [];
    const passage = (readings.get(wording.witness)?.document.text ?? '').slice(
      span.start,
      span.start + 8 * LONGEST,
    );
    const content = passage.slice(0, span.end - span.start);
    const find = (pattern: RegExp): number[] =>
      Array.from(content.matchAll(pattern), (match) => span.start + match.index + match[0].length);
    const parallel =
      wording.mode !== 'direct' && /\bthat\s/u.test(content.slice(0, 40)) ? find(PARALLEL) : [];
    const shown = divide(runs[index]!, find(BOUNDARY), commonWith(index, runs, holders));
    return [...new Set([...parallel, ...shown])].sort((a, b) => a - b);
  });
}

function runOf(readings: Readings, wording: Wording): Run {
  const stems: string[] = [];
  const offsets: number[] = [];
  const spans = wording.content.map(({ start, end }) => ({ start, end: Math.min(end, start + 8 * LONGEST) }));
  for (const token of readings.has(wording.witness) ? tokensOf(readings, wording.witness, spans) : []) {
    for (const stem of stemsOf(token)) {
      stems.push(stem);
      offsets.push(token.start);
    }
  }
  const { witness, speaker } = wording;
  return { witness, speaker, stems: stems.slice(0, LONGEST), offsets };
}

function runAt({ stems }: Run, place: number): string {
  return stems.slice(place, place + RUN).join(' ');
}

function indexRuns(runs: readonly Run[]): Map<string, Set<number>> {
  const holders = new Map<string, Set<number>>();
  for (const [index, run] of runs.entries()) {
    for (let place = 0; place + RUN <= run.stems.length; place++) {
      const key = runAt(run, place);
      const own = holders.get(key);
      if (own === undefined) holders.set(key, new Set([index]));
      else if (own.size < MOST_HOLDERS) own.add(index);
    }
  }
  return holders;
}

/** What others hold of a wording; what it says twice does not tell on which side of a boundary it is meant. */
function commonWith(
  index: number,
  runs: readonly Run[],
  holders: ReadonlyMap<string, ReadonlySet<number>>,
): Common[] {
  const own = runs[index]!;
  const places = new Map<number, Set<number>>();
  const keys = own.stems.slice(RUN - 1).map((_, place) => runAt(own, place));
  const times = countBy(keys, (key) => key);
  for (const [place, key] of keys.entries()) {
    if (times.get(key)! > 1) continue;
    for (const other of holders.get(key) ?? []) {
      const { witness, speaker } = runs[other]!;
      if (witness === own.witness || speaker !== own.speaker) continue;
      const common = places.get(other) ?? new Set<number>();
      for (let i = place; i < place + RUN; i++) common.add(i);
      places.set(other, common);
    }
  }
  return [...places].map(([other, common]) => ({
    index: other,
    witness: runs[other]!.witness,
    length: runs[other]!.stems.length,
    places: common,
  }));
}

function divide(run: Run, boundaries: readonly number[], commons: readonly Common[]): number[] {
  return boundaries.filter((boundary) => {
    const split = run.offsets.findIndex((offset) => offset >= boundary);
    if (split < SHORTEST || split > run.stems.length - SHORTEST) return false;
    const before = commons.filter((common) => carries(common, (place) => place < split));
    const behind = commons.filter((common) => carries(common, (place) => place >= split));
    return before.some((x) => behind.some((y) => x.index !== y.index && x.witness === y.witness));
  });
}

/** Whether the other wording's words stand on one side, and make up enough of it. */
function carries(common: Common, onSide: (place: number) => boolean): boolean {
  let inside = 0;
  for (const place of common.places) if (onSide(place)) inside++;
  return inside >= ONE_SIDED * common.places.size && inside >= CARRIED * common.length;
}
