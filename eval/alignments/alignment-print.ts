import type { EventView } from '../../gold/alignments/alignment-views.ts';
import type { EventScore, MissCause } from './alignment-score.ts';

const percent = (part: number, whole: number): string =>
  whole === 0 ? '  –  ' : ((100 * part) / whole).toFixed(1).padStart(5);

/** Precision, recall and F1 of pairs, then speakers and verdicts of the recalled ones, in per cent. */
export function scoreLine(score: Omit<EventScore, 'speakerOf'>): string {
  const precision = score.found === 0 ? 0 : score.right / score.found;
  const recall = score.gold === 0 ? 0 : score.recalled / score.gold;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return [
    score.name.padEnd(10),
    `P ${percent(score.right, score.found)}`,
    `(${percent(score.right, score.judged)} of judged)`,
    `R ${percent(score.recalled, score.gold)}`,
    `F1 ${(100 * f1).toFixed(1).padStart(5)}`,
    `speaker ${percent(score.speakers, score.recalled)}`,
    `verdict ${percent(score.verdicts, score.recalled)}`,
    `pairs ${score.right}/${score.found} found, ${score.recalled}/${score.gold} gold`,
  ].join('  ');
}

/** The figures of all events in one line, and why gold pairs were missed. */
export function printTotals(name: string, scores: readonly EventScore[]): void {
  const sum = (of: (score: EventScore) => number): number =>
    scores.reduce((total, score) => total + of(score), 0);
  const line = scoreLine({
    name: 'all',
    found: sum((s) => s.found),
    right: sum((s) => s.right),
    judged: sum((s) => s.judged),
    gold: sum((s) => s.gold),
    recalled: sum((s) => s.recalled),
    verdicts: sum((s) => s.verdicts),
    speakers: sum((s) => s.speakers),
    missed: [],
    wrong: [],
    misjudged: [],
    misattributed: [],
    onlyAligned: 0,
  });
  const causes = new Map<MissCause, number>();
  for (const { cause } of scores.flatMap(({ missed }) => missed))
    causes.set(cause, (causes.get(cause) ?? 0) + 1);
  console.log(
    `${name}\n${line}\nmissed: ${[...causes].map(([cause, count]) => `${cause} ${count}`).join(', ')}\n`,
  );
}

/** Every error of an event, with the words of both sides. */
export function listErrors(view: EventView, score: EventScore): void {
  const { event, wordings } = view;
  const gold = (m: number): string => {
    const { report, mode, spans } = event.members[m]!;
    const text = event.texts.get(report) ?? '';
    return `${report} ${mode}: ${clip(spans.map(({ start, end }) => text.slice(start, end)).join(' … '))}`;
  };
  const own = (w: number): string => {
    const { witness, mode, speaker, text } = wordings[w]!;
    return `${witness} ${mode} [${speaker}]: ${clip(text)}`;
  };
  for (const { pair, cause } of score.missed) {
    const { a, b, relation } = event.pairs[pair]!;
    console.log(`  missed (${cause}, ${relation})\n    ${gold(a)}\n    ${gold(b)}`);
  }
  for (const { a, b } of score.wrong) console.log(`  wrong pair\n    ${own(a)}\n    ${own(b)}`);
  for (const { pair, words } of score.misjudged) {
    const { a, b, relation } = event.pairs[pair]!;
    console.log(`  verdict ${words}, gold ${relation}\n    ${gold(a)}\n    ${gold(b)}`);
  }
  for (const { pair, speakers } of score.misattributed) {
    const { a } = event.pairs[pair]!;
    const name = event.speakers[event.members[a]!.statement]!;
    console.log(
      `  speaker ${speakers.join(', ')}, gold ${name} = ${score.speakerOf.get(name)}\n    ${gold(a)}`,
    );
  }
}

function clip(words: string): string {
  const line = words.replace(/\s+/g, ' ');
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
