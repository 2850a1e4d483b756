/**
 * What a speaker's record is worth: `npm run eval:record`. Statements rewritten by hand are the same statement again, and
 * beside each stand two others of its speaker and topic that are not; every second one counts, the rest set the
 * confidences. Positions that changed are planted: a statement once more with "not" behind its first auxiliary.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { isShown } from '../../src/core/model/finding.ts';
import type { SaidPassage } from '../../src/core/model/speaker-record.ts';
import { sameSurety } from '../../src/core/record/compare-passages.ts';
import { nearPassages } from '../../src/core/record/near-passages.ts';
import { passageWords } from '../../src/core/record/passage-words.ts';
import { speakerRecord } from '../../src/core/record/speaker-record.ts';
import { loadLexicon } from '../../src/models/load-models.ts';

const { values: options } = parseArgs({ options: { json: { type: 'boolean', default: false } } });
const DATA = join(import.meta.dirname, '../../../shared/data/rewrites/rewrites.jsonl');
const rewrite = z.object({
  text: z.string(),
  indirect: z.string(),
  reworded: z.string(),
  near: z.array(z.string()),
});
const rows = readFileSync(DATA, 'utf8')
  .trim()
  .split('\n')
  .filter((_, at) => at % 2 === 1)
  .map((line) => rewrite.parse(JSON.parse(line)));
const lexicon = loadLexicon();
const figures: Record<string, number> = {};
const say = (line: string): void => {
  if (!options.json) process.stdout.write(`${line}\n`);
};

/** How often passages of a level are the same statement, told by which row they come from. */
function recurrences(): void {
  const texts = rows.flatMap(({ text, indirect, reworded, near }, row) => [
    ...[text, indirect, reworded].map((words) => ({ words, row, isSame: true })),
    ...near.map((words) => ({ words, row, isSame: false })),
  ]);
  const right = new Map<string, [right: number, all: number]>();
  const pairs = nearPassages(passageWords(texts.map(({ words }) => words)), () => false);
  for (const { a, b, likeness, mayOppose } of pairs) {
    const [one, other] = [texts[a]!, texts[b]!];
    // Nobody read what rows have in common: the same sentence stands in several.
    if (mayOppose || one.row !== other.row) continue;
    const { level } = sameSurety(likeness);
    const tally = right.get(level) ?? [0, 0];
    right.set(level, tally);
    tally[0] += Number(one.isSame && other.isSame);
    tally[1] += 1;
  }
  for (const [level, [good, all]] of right) {
    figures[`said again, ${level}`] = good / all;
    say(`said again, ${level}: ${good} of ${all} right`);
  }
}

/** How many planted negations are told as likely, and how many of the pairs told so were not planted. */
function turns(): void {
  const passage = (text: string, story: string, date: string): SaidPassage => ({
    story,
    storyTitle: story,
    statement: 'st1',
    text,
    mode: 'direct',
    date,
    carriers: [],
  });
  const planted = rows.flatMap(({ text }, at) => {
    const denied = text.replace(
      /\b(?:is|are|was|were|will|can|could|should|must|has|have)\b(?! not\b)/u,
      '$& not',
    );
    const isLong = passageWords([text]).texts[0]!.length >= 8;
    return denied === text || !isLong ? [] : [{ text, denied, at }];
  });
  let found = 0;
  for (const { text, denied, at } of planted) {
    const said = [passage(text, `a${at}`, '2031-01-01'), passage(denied, `b${at}`, '2031-02-02')];
    found += Number(speakerRecord('one', said, lexicon).turns.some(isShown));
  }
  const natural = rows.flatMap(({ text, reworded, near }, at) =>
    [text, reworded, ...near].map((words, which) =>
      passage(words, `s${at}-${which}`, `2031-03-0${which + 1}`),
    ),
  );
  const wrong = speakerRecord('one', natural, lexicon).turns.filter(isShown).length;
  figures['turns found'] = found / planted.length;
  figures['turns told wrongly'] = wrong;
  say(`planted turns told as likely: ${found} of ${planted.length}`);
  say(`told as likely among ${natural.length} passages without one: ${wrong}`);
}

recurrences();
turns();
if (options.json) process.stdout.write(`${JSON.stringify(figures)}\n`);
