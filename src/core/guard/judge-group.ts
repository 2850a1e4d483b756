import { diffArrays } from 'diff';
import { compareWords } from '../compare/compare-words.ts';
import type { SidePart } from '../compare/side.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { mergeSpans, type Span, spanContains } from '../model/span.ts';
import type { Change, WordsComparison } from '../model/verdict.ts';
import { foldWord } from '../reading/fold.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../reading/tokens.ts';
import { tokensIn } from '../reading/tokens-in.ts';
import { wordRange } from '../reading/word-range.ts';
import type { StretchGroup } from './pair-stretches.ts';
import type { QuotedStretch } from './quoted-stretch.ts';

/** What both versions are read in. */
export interface Versions {
  readonly before: Reading;
  readonly after: Reading;
  readonly lexicon: Lexicon;
}

/** What happened to the words of quotations that are made of one another; side a is the old version. */
export type Judged = Pick<WordsComparison, 'words' | 'changes' | 'rule'>;

/** Gravest last. */
const GRAVITY = ['verbatim', 'cleaned', 'bracketed', 'trimmed', 'reworded', 'spliced', 'changed'] as const;

/**
 * What happened between the old quotations of a group and the new: each new one against the old that it is made of, and
 * then what of the old none of the new has.
 */
export function judgeGroup({ before, after }: StretchGroup, versions: Versions): Judged {
  const each = after.map((own) => compareSpans(goingOn(before, versions.before), own.spans, versions));
  const changes = each.flatMap((judged) => judged.changes);
  const missing = missingWords(before, after, changes, versions);
  const gravest = each.reduce((worst, judged) => (gravityOf(judged) > gravityOf(worst) ? judged : worst));
  if (missing.length > 0 && gravityOf(gravest) < gravityOf({ words: 'trimmed' }))
    return { words: 'trimmed', rule: 'words-left-out', changes: [...changes, ...missing] };
  return { words: gravest.words, rule: gravest.rule, changes: [...changes, ...missing] };
}

/** What happened between two passages, the old one taken as what was said. */
export function compareSpans(
  a: readonly SidePart[],
  b: readonly Span[],
  { before, after, lexicon }: Versions,
): Judged {
  const sideOf = (reading: Reading, content: readonly SidePart[]) => ({
    text: reading.document.text,
    tokensIn: (span: Span) => tokensIn(reading, span),
    language: reading.language,
    content,
    quoted: content,
    mode: 'direct' as const,
  });
  const { words, changes, rule } = compareWords(
    { ...sideOf(before, a), kind: 'transcript' },
    { ...sideOf(after, b), kind: 'report' },
    lexicon,
  );
  return words === 'paraphrase'
    ? { words: 'reworded', changes, rule: 'words-differ' }
    : { words, changes, rule };
}

function gravityOf({ words }: Pick<Judged, 'words'>): number {
  return (GRAVITY as readonly string[]).indexOf(words);
}

function spansOf(stretches: readonly QuotedStretch[]): Span[] {
  return stretches.flatMap(({ spans }) => spans);
}

/** The spans of some quotations; one goes on with the next unless a sentence of the writer's own stands between them. */
function goingOn(stretches: readonly QuotedStretch[], { sentences, tokens }: Reading): SidePart[] {
  return stretches.flatMap(({ spans, hull }, at) => {
    const gap = { start: stretches[at - 1]?.hull.end ?? hull.start, end: hull.start };
    const inGap = wordRange(tokens, gap);
    const between = tokens.slice(inGap.from, inGap.to).flatMap(({ sentence }) => sentences[sentence] ?? []);
    const isParted = between.some(
      ({ from, to }) => tokens[from]!.start >= gap.start && tokens[to - 1]!.end <= gap.end,
    );
    return spans.map((span): SidePart => (isParted ? span : { ...span, goesOn: true }));
  });
}

/** The stretches of the old words that no new quotation has and no change tells of. */
function missingWords(
  before: readonly QuotedStretch[],
  after: readonly QuotedStretch[],
  changes: readonly Change[],
  versions: Versions,
): Change[] {
  const old = spansOf(before).flatMap((span) => wordTokens(versions.before, span));
  const told = changes.flatMap(({ a }) => a);
  const kept = new Set<Token>();
  for (const { spans } of after) {
    const own = spans.flatMap((span) => wordTokens(versions.after, span));
    let at = 0;
    const parts = diffArrays(old.map(wordOf), own.map(wordOf));
    for (const [number, part] of parts.entries()) {
      if (part.added) continue;
      // What stands in the place of other words was compared with them.
      const isReplaced = part.removed && (parts[number + 1]?.added || parts[number - 1]?.added);
      if (!part.removed || isReplaced) for (const token of old.slice(at, at + part.count)) kept.add(token);
      at += part.count;
    }
  }
  const isMissing = (token: Token): boolean =>
    !kept.has(token) && !told.some((span) => spanContains(span, token));
  return runsOf(old, isMissing).map((run) => {
    const span = { start: run[0]!.start, end: run.at(-1)!.end };
    const from = run.map(({ text }) => text).join(' ');
    return {
      kind: 'omission',
      a: mergeSpans([span]),
      b: [],
      from,
      to: '',
      reason: 'These words are in no quotation of the new version.',
    };
  });
}

function wordTokens(reading: Reading, span: Span): Token[] {
  return tokensIn(reading, span).filter(({ kind }) => kind !== 'punctuation');
}

function wordOf({ text }: Token): string {
  return foldWord(text);
}

function runsOf(tokens: readonly Token[], holds: (token: Token) => boolean): Token[][] {
  const runs: Token[][] = [];
  let isOpen = false;
  for (const token of tokens) {
    if (holds(token)) {
      if (isOpen) runs.at(-1)!.push(token);
      else runs.push([token]);
      isOpen = true;
    } else isOpen = false;
  }
  return runs;
}
