/**
 * How often the same speech is called changed where it was written down twice: `npm run eval:transcripts [-- --half read|kept] [-- --errors]`.
 *
 * Pairs are found among the transcripts at hand: a machine transcript, and another transcription that shares many runs of
 * seven words with it and is no copy of it. Passages of 15 words of the other are looked up in the machine transcript
 * alone, as quotations of a draft are. Whoever quotes rightly from the one is called a liar by the other where the
 * verdict is `changed`. Errors are read of every second speech alone (`--half read`), the others are kept for the figure; earlier
 * rules were made over errors of all. The rules name no pair and no word of one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { checkModels, TRANSCRIPTS } from '../../gold/checks/check-data.ts';
import { createRandom } from '../../learn/methods/seeded-random.ts';
import { shuffle } from '../../learn/methods/shuffle.ts';
import type { CheckModels } from '../../src/app/check-draft.ts';
import { checkQuotations } from '../../src/core/check/check-quotations.ts';
import { rateQuotations } from '../../src/core/check/rate-quotations.ts';
import { createPassageIndex } from '../../src/core/locate/index/create-passage-index.ts';
import type { CheckedQuotation } from '../../src/core/model/checked-draft.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Span } from '../../src/core/model/span.ts';
import { CHANGE_WEIGHTS } from '../../src/core/model/verdict.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { readDocuments } from '../../src/readers/read-document.ts';
import { spokenWords, type TranscriptPair, transcriptPairs } from './transcript-pairs.ts';

const PASSAGE_WORDS = 15;
const PASSAGES_A_PAIR = 120;
const SEED = 20261130;
const showErrors = process.argv.includes('--errors');
const asJson = process.argv.includes('--json');
const half = process.argv.includes('--half') ? process.argv[process.argv.indexOf('--half') + 1] : null;

/** Passages of a transcript as the quotations of a draft, one a paragraph. */
function draftOf(source: Document): { document: Document; spans: { start: number; end: number }[] } {
  const words = spokenWords(source);
  const starts = Array.from(
    { length: Math.floor(words.length / PASSAGE_WORDS) },
    (_, at) => at * PASSAGE_WORDS,
  );
  const chosen = shuffle(starts, createRandom(SEED))
    .slice(0, PASSAGES_A_PAIR)
    .sort((a, b) => a - b);
  let text = '';
  const spans = chosen.flatMap((from) => {
    const own = words.slice(from, from + PASSAGE_WORDS);
    // Whole words alone: "don't" and "17,000" are several tokens.
    const isWhole =
      !/[^\s"“([]/u.test(source.text.charAt(own[0]!.start - 1)) &&
      !/[\p{L}\d'’,.%-][\p{L}\d]|%|['’]\p{L}/u.test(source.text.slice(own.at(-1)!.end, own.at(-1)!.end + 2));
    if (!isWhole) return [];
    const passage = source.text.slice(own[0]!.start, own.at(-1)!.end);
    // Over a label or a stage direction no draft would quote.
    if (/\n\s*\n|[[\](){}<>]|:\s/u.test(passage) || passage.length > 200) return [];
    if (text !== '') text += '\n\n';
    const start = text.length;
    text += passage.replace(/["“”\n]/gu, ' ');
    return [{ start, end: text.length }];
  });
  const blocks = spans.map((span) => ({ kind: 'paragraph' as const, span }));
  const { printed: _printed, transcription: _transcription, ...rest } = source;
  return {
    document: { ...rest, id: 'draft', kind: 'report', path: 'draft', title: null, text, blocks },
    spans,
  };
}

function lookUp({ machine, other }: TranscriptPair, models: CheckModels): CheckedQuotation[] {
  const { document, spans } = draftOf(other);
  const extraction = {
    engine: 'fast' as const,
    document,
    reading: readDocument(document),
    attributions: [],
    oddities: [],
  };
  const quotations = spans.map((span) => ({
    span,
    spans: [span],
    mode: 'direct' as const,
    text: document.text.slice(span.start, span.end),
    attribution: null,
  }));
  const found = checkQuotations(
    extraction,
    createPassageIndex([machine]),
    { lexicon: models.lexicon, speakerOf: () => null },
    quotations,
  );
  return rateQuotations(found, models.findings.check);
}

/**
 * Whether words of the passage itself are told to be others. Where the passages end is chosen here, not by whoever speaks,
 * and may leave out an "if" that the other transcript has as well.
 */
function isChanged({ words, changes, passages }: CheckedQuotation): boolean {
  const isOutside = (span: Span) =>
    passages.every((passage) => span.end <= passage.span.start || span.start >= passage.span.end);
  const telling = changes.filter(({ kind }) => CHANGE_WEIGHTS[kind] === 'sense');
  return (
    words === 'changed' &&
    !(telling.length > 0 && telling.every(({ a }) => a.length > 0 && a.every(isOutside)))
  );
}

function figuresOf(found: readonly CheckedQuotation[]): Record<string, number> {
  const share = (test: (one: CheckedQuotation) => boolean) =>
    Math.round((10_000 * found.filter(test).length) / Math.max(1, found.length)) / 10_000;
  return {
    passages: found.length,
    'not found': share(({ words }) => words === 'not-found'),
    verbatim: share(({ words, suspects }) => words === 'verbatim' && suspects.length === 0),
    'transcript doubt': share(({ suspects }) => suspects.length > 0),
    cleaned: share(({ words }) => words === 'cleaned'),
    trimmed: share(({ words }) => words === 'trimmed' || words === 'spliced' || words === 'bracketed'),
    reworded: share(({ words }) => words === 'reworded' || words === 'paraphrase'),
    'cut off a condition': share((one) => one.words === 'changed' && !isChanged(one)),
    changed: share(isChanged),
    'called changed': share((one) => isChanged(one) && (one.level === 'certain' || one.level === 'likely')),
  };
}

if (!existsSync(TRANSCRIPTS)) console.log('skipped: ../shared/data is not there');
else {
  const documents = await readDocuments(readFileSync(TRANSCRIPTS), { path: TRANSCRIPTS, kind: 'transcript' });
  const models = checkModels();
  const all: CheckedQuotation[] = [];
  for (const pair of transcriptPairs(documents)) {
    if (half !== null && (pair.speech % 2 === 0) !== (half === 'read')) continue;
    const found = lookUp(pair, models);
    all.push(...found);
    if (!asJson) {
      const { passages, changed, 'not found': missing } = figuresOf(found);
      console.log(
        `${pair.machine.id} in ${pair.other.id} (${pair.other.transcription}), ${pair.shared.toFixed(2)} shared: ${passages} passages, ${missing} not found, ${changed} changed`,
      );
    }
    if (!showErrors) continue;
    for (const one of found) {
      const { words, text, passages, changes, suspects, level } = one;
      if (words === 'verbatim' || words === 'not-found') continue;
      console.log(
        `  ${isChanged(one) ? `changed, ${level}` : words}: ${text}\n    ← ${passages.map((passage) => passage.text).join(' // ')}`,
      );
      for (const { kind, from, to } of changes) console.log(`    ${kind}: “${from}” → “${to}”`);
      for (const { text: own, reason } of suspects) console.log(`    doubt at “${own}”: ${reason}`);
    }
  }
  console.log(asJson ? JSON.stringify(figuresOf(all)) : figuresOf(all));
}
