import type { Cue } from './cue.ts';

/**
 * Takes away the repetition of roll-up captions, where each cue shows the lines before it once more. Only where the
 * file as a whole is of this kind, so that words really said twice stay.
 */
export function unrollCues(cues: readonly Cue[]): Cue[] {
  if (!isRolling(cues)) return withoutTails(cues);
  const result: Cue[] = [];
  let shown: string[] = [];
  for (const cue of cues) {
    const lines = linesOf(cue.text);
    const fresh = lines.slice(overlap(shown, lines));
    const last = result.at(-1);
    if (
      last !== undefined &&
      grows(linesOf(last.text).at(-1), fresh[0]) &&
      shown.at(-1) === linesOf(last.text).at(-1)
    ) {
      result[result.length - 1] = {
        ...last,
        end: cue.end,
        text: [...linesOf(last.text).slice(0, -1), ...fresh].join('\n'),
      };
    } else if (fresh.length > 0) {
      result.push({ ...cue, text: fresh.join('\n') });
    }
    shown = lines;
  }
  return result;
}

/** Fewer words may be said twice in a row by chance. */
const LEAST_TAIL = 2;
const LONGEST_TAIL = 30;

/** Takes away the words with which a cue repeats the end of the one before, where most cues of the file do so. */
function withoutTails(cues: readonly Cue[]): Cue[] {
  const words = cues.map(({ text }) => text.split(/\s+/u).filter((word) => word !== ''));
  const tails = words.map((own, at) => (at === 0 ? 0 : tailLength(words[at - 1]!, own)));
  const repeated = tails.filter((length) => length >= LEAST_TAIL).length;
  if (cues.length < 4 || repeated < (cues.length - 1) * 0.6) return [...cues];
  return cues.flatMap((cue, at) => {
    const rest = tails[at]! >= LEAST_TAIL ? words[at]!.slice(tails[at]) : words[at]!;
    return rest.length === 0 ? [] : [{ ...cue, text: rest.join(' ') }];
  });
}

/** How many of the first words were the last words of the cue before. */
function tailLength(before: readonly string[], words: readonly string[]): number {
  for (let count = Math.min(before.length, words.length, LONGEST_TAIL); count >= LEAST_TAIL; count -= 1) {
    const from = before.length - count;
    if (words.slice(0, count).every((word, index) => foldedWord(word) === foldedWord(before[from + index]!)))
      return count;
  }
  return 0;
}

function foldedWord(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\d]/gu, '');
}

function isRolling(cues: readonly Cue[]): boolean {
  let repeated = 0;
  for (let at = 1; at < cues.length; at += 1) {
    const before = linesOf(cues[at - 1]!.text);
    const lines = linesOf(cues[at]!.text);
    const abuts = cues[at]!.start <= cues[at - 1]!.end + 200;
    if (abuts && (overlap(before, lines) > 0 || grows(before.at(-1), lines[0]))) repeated += 1;
  }
  return cues.length >= 3 && repeated >= (cues.length - 1) * 0.5;
}

/** How many of the first lines were the last lines of the cue before. */
function overlap(before: readonly string[], lines: readonly string[]): number {
  for (let count = Math.min(before.length, lines.length); count > 0; count -= 1) {
    if (before.slice(-count).every((line, index) => line === lines[index])) return count;
  }
  return 0;
}

function grows(before: string | undefined, line: string | undefined): boolean {
  return (
    before !== undefined &&
    line !== undefined &&
    line.length > before.length &&
    line.startsWith(before) &&
    before.length > 2
  );
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
