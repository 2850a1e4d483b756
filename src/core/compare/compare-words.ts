import { stemOf } from '../english/stem.ts';
import type { Language } from '../language/language.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Span } from '../model/span.ts';
import type { Change, WordsComparison } from '../model/verdict.ts';
import { slideGaps } from './alignment/slide-gaps.ts';
import { alignWords } from './alignment/word-alignment.ts';
import { decideVerdict } from './decide-verdict.ts';
import type { Comparands } from './edits/edit.ts';
import { findEdits } from './edits/find-edits.ts';
import { readEdit } from './edits/read-edit.ts';
import { toChanges, type WeighedChange } from './edits/to-changes.ts';
import { matchedFragments } from './fragments.ts';
import { framePassage } from './framed-passage.ts';
import type { Pair } from './pair.ts';
import { relate } from './relation.ts';
import type { Side } from './side.ts';
import { isMisheardStretch, transcriptDoubt } from './transcript-doubt.ts';
import type { Unit } from './units/unit.ts';
import { readUnits } from './units/units.ts';

/** Below this share of paired content words a wording is a rewrite of the other. */
const REWRITE_SUPPORT = 0.4;

/**
 * What happened to the words between two wordings: the verdict, the changes, and the rule that decided. Of two reports
 * neither is the source, so the verdict is the same in both orders and the changes are mirrored; against a transcript
 * the changes are what the report did to the transcript's words, whichever side it is. In mixed mode only the quoted
 * fragments are compared. Where a side is not English, none but the letters are: no change of meaning is named there,
 * and nothing is called a clean-up.
 */
export function compareWords(a: Side, b: Side, lexicon: Lexicon): WordsComparison {
  const foreign = foreignOf(a) ?? foreignOf(b);
  const unitsA = readUnits(a, comparedSpans(a), lexicon, foreign);
  const unitsB = readUnits(b, comparedSpans(b), lexicon, foreign);
  if (a.mode === 'indirect' || b.mode === 'indirect') {
    return paraphrase(unitsA, unitsB, lexicon, 'indirect-speech');
  }
  if (unitsA.length === 0 || unitsB.length === 0) return paraphrase(unitsA, unitsB, lexicon, 'no-words');
  const isSwapped = comesSecond(a, unitsA, b, unitsB);
  const [first, second] = isSwapped ? [unitsB, unitsA] : [unitsA, unitsB];
  const hasTranscript = a.kind === 'transcript' || b.kind === 'transcript';
  const fragments = a.mode === 'mixed' || b.mode === 'mixed';
  const aligned = fragments
    ? matchedFragments(first, second, lexicon)
    : { a: first, b: second, pairs: alignWords(first, second, lexicon), isCut: false };
  if (aligned === null) return paraphrase(unitsA, unitsB, lexicon, 'fragments-not-in-the-other');
  const support = shareOfPaired(aligned.a, aligned.b, aligned.pairs);
  const isDirect = a.mode === 'direct' && b.mode === 'direct';
  const slid = slideGaps(aligned.a, aligned.b, aligned.pairs);
  const isFramed = hasTranscript && isDirect && foreign === null;
  const framed = isFramed
    ? framePassage(
        { side: isSwapped ? b : a, units: aligned.a },
        { side: isSwapped ? a : b, units: aligned.b },
        slid,
        lexicon,
      )
    : { units: aligned.a, pairs: slid };
  const sides: Comparands = {
    a: framed.units,
    b: aligned.b,
    hasTranscript,
    isRewrite: support < REWRITE_SUPPORT,
    isEnglish: foreign === null,
    isDirect,
  };
  const edits = findEdits(sides.a, sides.b, framed.pairs, hasTranscript)
    .map((place) => readEdit(place, sides))
    .filter((edit) => !(hasTranscript && edit.isEdge && edit.fromB === edit.toB && edit.loss === null));
  const found = toChanges(edits, sides, { a: a.text, b: b.text, isSwapped });
  const { changes, doubts } =
    a.isMachine === true || b.isMachine === true
      ? withDoubtsApart(found, a.text, b.text)
      : { changes: found, doubts: [] };
  return {
    ...decideVerdict(changes, aligned.isCut && !hasTranscript),
    changes: changes.map(({ change }) => change),
    ...(doubts.length === 0 ? {} : { doubts }),
    support,
  };
}

/** How far round a change its words are looked for once more, beyond their own length. */
const BESIDE = 40;

/** What a program may have misheard, apart from what the draft changed. Matters of form stay: nobody doubts them. */
function withDoubtsApart(
  found: readonly WeighedChange[],
  a: string,
  b: string,
): { changes: readonly WeighedChange[]; doubts: readonly Change[] } {
  const doubts: Change[] = [];
  const kept = found.filter(({ change, weight }) => {
    const around = change.from === '' ? textAround(b, change.b) : textAround(a, change.a);
    const reason = weight === 'none' || weight === 'mark' ? null : transcriptDoubt(change, around);
    if (reason !== null) doubts.push({ ...change, reason });
    return reason === null;
  });
  const changes = kept.map((one) =>
    one.weight === 'change' && isMisheardStretch(one.change) ? { ...one, weight: 'reword' as const } : one,
  );
  return { changes, doubts };
}

function textAround(text: string, spans: readonly Span[]): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (first === undefined || last === undefined) return '';
  const reach = last.end - first.start + BESIDE;
  return text.slice(Math.max(0, first.start - reach), last.end + reach);
}

function foreignOf({ language }: Side): Language | null {
  return language === undefined || language.code === 'en' ? null : language;
}

/** The spans that count: of a mixed wording the quoted fragments, of any other the whole content. */
function comparedSpans(side: Side): readonly Span[] {
  return side.mode === 'mixed' && side.kind === 'report' && side.quoted.length > 0
    ? side.quoted
    : side.content;
}

/** Whether side b is the source of the two: the transcript, else the longer, else the first by its words. */
function comesSecond(a: Side, unitsA: readonly Unit[], b: Side, unitsB: readonly Unit[]): boolean {
  if (a.kind !== b.kind) return b.kind === 'transcript';
  if (unitsA.length !== unitsB.length) return unitsB.length > unitsA.length;
  for (let i = 0; i < unitsA.length; i++) {
    const [x, y] = [unitsA[i]!, unitsB[i]!];
    if (x.key !== y.key) return y.key < x.key;
    if (x.raw !== y.raw) return y.raw < x.raw;
    if (x.before !== y.before) return y.before < x.before;
    if (x.enclosed !== y.enclosed) return y.enclosed === 'brackets' || x.enclosed === null;
    if (x.isName !== y.isName) return y.isName;
  }
  return false;
}

function paraphrase(a: readonly Unit[], b: readonly Unit[], lexicon: Lexicon, rule: string): WordsComparison {
  return { words: 'paraphrase', changes: [], rule, support: supportOf(a, b, lexicon) };
}

/** Share of the shorter side's content words that the alignment pairs; 1 where it has none. */
function shareOfPaired(a: readonly Unit[], b: readonly Unit[], pairs: readonly Pair[]): number {
  const count = (units: readonly Unit[]) => units.filter((unit) => unit.isContent).length;
  const [countA, countB] = [count(a), count(b)];
  const ofA = countA <= countB;
  if (Math.min(countA, countB) === 0) return 1;
  let paired = 0;
  for (const pair of pairs) {
    if (pair.relation === 'class' || pair.relation === 'antonym') continue;
    const units = ofA ? a.slice(pair.a, pair.a + pair.lengthA) : b.slice(pair.b, pair.b + pair.lengthB);
    paired += count(units);
  }
  return paired / Math.min(countA, countB);
}

/** Above this many words of the longer side only equal stems count. */
const MOST_LOOKED_AT = 300;

/** Share of the shorter side's content words that have a partner anywhere on the other side, 0 to 1; 0 without any. */
function supportOf(a: readonly Unit[], b: readonly Unit[], lexicon: Lexicon): number {
  const contentA = a.filter((unit) => unit.isContent);
  const contentB = b.filter((unit) => unit.isContent);
  const [short, long] = contentA.length <= contentB.length ? [contentA, contentB] : [contentB, contentA];
  if (short.length === 0) return 0;
  const stems = new Set(long.map((unit) => stemOf(unit.lemma)));
  let supported = 0;
  for (const unit of short) {
    if (stems.has(stemOf(unit.lemma)) || (long.length <= MOST_LOOKED_AT && hasPartner(unit, long, lexicon)))
      supported++;
  }
  return supported / short.length;
}

function hasPartner(unit: Unit, others: readonly Unit[], lexicon: Lexicon): boolean {
  return others.some((other) => {
    const relation = relate(unit, other, lexicon);
    return relation !== null && relation !== 'class' && relation !== 'antonym';
  });
}
