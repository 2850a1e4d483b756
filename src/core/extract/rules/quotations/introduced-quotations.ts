import { OBJECTS } from '../../../english/closed-classes.ts';
import {
  BARE_CUES,
  BEFORE_NAME_AND_COLON,
  BEFORE_PASSIVE,
  BRINGS_TO_SPEAK,
  NOUN_CUES,
} from '../../../english/reporting-words.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import { endingOf, type Piece } from '../cues/clause-stream.ts';
import { accordingTo, creditAt } from '../cues/cue-after.ts';
import { isNounPlace } from '../cues/cue-reading.ts';
import { phrasalCue } from '../cues/phrasal-cues.ts';
import { nearestSubject } from '../cues/sentence-subjects.ts';
import { readsBefore } from '../cues/written-words.ts';
import { lastArticlePhrase, sourceAfter, sourceBefore, verbGroupStart } from '../phrases/source-phrase.ts';
import {
  cueOf,
  isAdverb,
  isArticle,
  isAuxiliary,
  isCapitalised,
  isPreposition,
  isPronoun,
} from '../phrases/word-class.ts';

/** Who introduces a quotation and by which words, both to its left. */
export interface Introduction {
  readonly source: WordRange | null;
  readonly cue: WordRange;
  readonly rule: string;
  /** The cue touches the quotation ("said, “…”"). */
  readonly adjacent: boolean;
}

const REACH = 30;

/** What introduces the quotation at `at` from its left: a cue just before it, a cue and a comma or colon, a name and a colon. */
export function introductionOf(sentence: readonly Piece[], at: number, floor: number): Introduction | null {
  const lead = sentence[at - 1];
  if (lead === undefined || at <= floor) return null;
  if (lead.kind === 'word') return adjacentCue(sentence, at, floor);
  if (/^[:,]$/u.test(lead.text)) {
    const credited = creditedBefore(sentence, at, floor);
    if (credited !== null) return credited;
  }
  if (lead.text === ':' && /^(?:from|via|per|more|here)$/u.test(sentence[floor]!.lower))
    return nameBeforeColon(sentence, at - 1, floor);
  if (lead.text === ':')
    return cueBefore(sentence, at, floor, true) ?? nameBeforeColon(sentence, at - 1, floor);
  if (/^(?:,|—|–|--|-)$/u.test(lead.text))
    return (
      cueBefore(sentence, at, floor, false) ??
      (lead.text === ',' ? null : nameBeforeDash(sentence, at, floor))
    );
  return null;
}

/** "Ada Roe, mayor — “…”": a name with a role or without, then nothing but the quotation, as in lists of voices. */
function nameBeforeDash(sentence: readonly Piece[], at: number, floor: number): Introduction | null {
  const dash = at - 1;
  if (floor !== 0 || sentence.slice(at + 1).some(({ kind }) => kind === 'word')) return null;
  const named = sentence.findIndex(({ text }, i) => i < dash && text === ',');
  const end = named < 0 ? dash : named;
  const name = sentence.slice(0, end);
  const isName =
    name.length >= 2 &&
    name.length <= 4 &&
    name.every((piece) => piece.kind === 'word' && isCapitalised(piece));
  const role = sentence.slice(end + 1, dash);
  if (!isName || role.length > 8 || role.some((piece) => piece.kind !== 'word' || cueOf(piece) !== undefined))
    return null;
  return { source: { from: 0, to: end }, cue: { from: dash, to: at }, rule: 'name-colon', adjacent: true };
}

/** "Smith said “…”", "told him “…”", "a sign reading “…”", "chants of “…”". */
function adjacentCue(sentence: readonly Piece[], at: number, floor: number): Introduction | null {
  const quotation = sentence[at]!;
  const lead = sentence[at - 1]!;
  if (BARE_CUES.has(lead.lower)) return withSource(sentence, at - 1, at, floor, true);
  if (
    /^(?:called|calls|call|dubbed|termed|labelled|labeled|named)$/u.test(lead.lower) &&
    isSubject(sentence, at - 1)
  )
    return withSource(sentence, at - 1, at, floor, true);
  if (lead.lower === 'of' && NOUN_CUES.has(sentence[at - 2]?.lower ?? ''))
    return nounCue(sentence, at - 2, at, floor);
  if (endingOf(quotation) === '') return null;
  const cue = cueOf(lead);
  const isNoun = cue?.form === 'base' && isNounPlace(sentence, at - 1);
  if (cue?.frames.has('quote') === true && !isCapitalised(lead) && !isNoun)
    return withSource(sentence, at - 1, at, floor, true);
  if (phrasalCue(sentence, at - 2) > 0) return withSource(sentence, at - 2, at, floor, true);
  if (OBJECTS.has(lead.lower) && cueOf(sentence[at - 2])?.frames.has('addressee') === true) {
    return withSource(sentence, at - 2, at - 1, floor, true);
  }
  return null;
}

/** The nearest cue to the left, with no more than hearers, times and places between it and the comma or colon. */
function cueBefore(
  sentence: readonly Piece[],
  at: number,
  floor: number,
  colon: boolean,
): Introduction | null {
  const reading = readsBefore(sentence, at - 2, floor);
  if (reading !== null)
    return { source: reading, cue: { from: at - 2, to: at - 1 }, rule: 'cue-then-quotation', adjacent: true };
  for (let i = at - 2; i >= floor && at - i <= REACH; i--) {
    const piece = sentence[i]!;
    if (piece.kind === 'quotation' && piece.ending !== '') return null;
    if (/^[;:]$/u.test(piece.text)) return null;
    const phrasal = phrasalCue(sentence, i);
    const cue = cueOf(piece);
    if (phrasal > 0) {
      const found = withSource(sentence, i, i + phrasal, floor, i + phrasal >= at - 1);
      if (found !== null) return found;
    }
    if (cue !== undefined && reports(sentence, i, at)) {
      if (i === floor && isCapitalised(piece)) return invertedBefore(sentence, i, at);
      if (isCapitalised(piece)) continue;
      return withSource(sentence, i, i + 1, floor, i >= at - 2);
    }
    if (colon) continue;
    if (isPronoun(piece) && !OBJECTS.has(piece.lower) && i < at - 2 && piece.lower !== 'others') return null;
    if (piece.lower === 'that' || (isAuxiliary(piece) && piece.lower !== 'to' && piece.lower !== "'s"))
      return null;
  }
  return null;
}

/** "According to Smith, “…”", "It was, in the words of Smith, “…”". */
function creditedBefore(sentence: readonly Piece[], at: number, floor: number): Introduction | null {
  for (let i = floor; i < at - 2; i++) {
    const length = creditAt(sentence, i);
    const found = length < 2 ? null : accordingTo(sentence, i, length);
    if (found !== null && (i === 0 || found.to === at - 1))
      return { source: found.source, cue: found.cue, rule: found.rule, adjacent: true };
  }
  return null;
}

function reports(sentence: readonly Piece[], verb: number, at: number): boolean {
  const cue = cueOf(sentence[verb]!)!;
  if (isPassive(sentence, verb) || (cue.form === 'base' && isNounPlace(sentence, verb))) return false;
  const speaks =
    cue.frames.has('quote') ||
    cue.frames.has('addressee') ||
    (cue.frames.has('clause') && cue.act !== 'thought');
  if (!speaks && verb < at - 2) return false;
  if (broughtToSpeak(sentence, verb) !== null) return true;
  if (cue.ambiguous && !isSubject(sentence, verb)) return false;
  return !(cue.form === 'base' && sentence[verb - 1]?.lower === 'to' && verb < at - 3);
}

/** Where "prompting the judge to remark" names who is brought to speak, who is not the sentence's subject; null else. */
function broughtToSpeak(sentence: readonly Piece[], verb: number): number | null {
  if (sentence[verb - 1]?.lower !== 'to' || cueOf(sentence[verb]!)?.form !== 'base') return null;
  for (let i = verb - 2; i > 0 && sentence[i]!.kind === 'word'; i--)
    if (BRINGS_TO_SPEAK.test(sentence[i]!.lower)) return i + 1;
  return null;
}

/** "when asked about the plan", "pressed by reporters": somebody else's cue. */
function isPassive(sentence: readonly Piece[], verb: number): boolean {
  const word = sentence[verb]!.lower;
  return (
    /^(?:asked|pressed|questioned|quoted)$/u.test(word) &&
    BEFORE_PASSIVE.test(sentence[verb - 1]?.lower ?? ',')
  );
}

function isSubject(sentence: readonly Piece[], verb: number): boolean {
  const before = sentence[verbGroupStart(sentence, verb) - 1];
  return before !== undefined && (isPronoun(before) || isCapitalised(before) || before.text === ',');
}

/** "Said Smith, the mayor, “…”" at the start of a sentence. */
function invertedBefore(sentence: readonly Piece[], verb: number, at: number): Introduction | null {
  const source = sourceAfter(sentence.slice(0, at), verb + 1);
  return source === null
    ? null
    : { source, cue: { from: verb, to: verb + 1 }, rule: 'cue-then-source', adjacent: true };
}

function withSource(
  sentence: readonly Piece[],
  verb: number,
  to: number,
  floor: number,
  adjacent: boolean,
): Introduction | null {
  const group = Math.max(floor, verbGroupStart(sentence, verb));
  const gerund = cueOf(sentence[verb]!)?.form === 'gerund' || sentence[verb]!.lower === 'reading';
  const participle = gerund ? participleSubject(sentence, verb, floor) : null;
  const source = gerund
    ? participle
    : (sourceBefore(sentence, group, broughtToSpeak(sentence, verb) ?? floor) ??
      nearestSubject(sentence, verb, floor));
  if (source === null && !gerund) return null;
  return { source, cue: { from: gerund ? verb : group, to }, rule: 'cue-then-quotation', adjacent };
}

/** Who a participle speaks for: the noun it touches ("a sign reading", "with Smith shouting"), else the clause's subject. */
export function participleSubject(sentence: readonly Piece[], verb: number, floor: number): WordRange | null {
  const before = sentence[verb - 1];
  const touching =
    before !== undefined && before.kind === 'word' && cueOf(before)?.ambiguous !== false && !isAdverb(before);
  const direct =
    touching && !isPreposition(before) && !isAuxiliary(before) ? sourceBefore(sentence, verb, floor) : null;
  if (direct === null) return nearestSubject(sentence, verb, 0);
  const noun = lastArticlePhrase(sentence, direct);
  const own = noun.from === direct.from || sentence[noun.from - 1]?.lower === 'with';
  return own ? noun : (nearestSubject(sentence, verb, 0) ?? noun);
}

function nounCue(sentence: readonly Piece[], noun: number, at: number, floor: number): Introduction {
  const before = sentence[noun - 1];
  const owner =
    before !== undefined && /^(?:his|her|their|its|my|our)$/u.test(before.lower)
      ? { from: noun - 1, to: noun }
      : nearestSubject(sentence, noun, floor);
  return { source: owner, cue: { from: noun, to: at }, rule: 'noun-cue', adjacent: true };
}

/** "Smith: “…”", "From the report: “…”", "Here’s Smith in December: “…”". */
function nameBeforeColon(sentence: readonly Piece[], colon: number, floor: number): Introduction | null {
  const cue = { from: colon, to: colon + 1 };
  let from = floor;
  while (from < colon && BEFORE_NAME_AND_COLON.test(sentence[from]!.text.toLowerCase().replace('’', "'")))
    from++;
  const direct = sourceAfter(sentence, from);
  const isArticleAlone =
    direct !== null && direct.to === direct.from + 1 && isArticle(sentence[direct.from]!);
  if (direct !== null && direct.to >= colon - 6 && !isAdverb(sentence[direct.from]!) && !isArticleAlone) {
    const apposed = sentence.slice(direct.to + 1, colon);
    const isNamed = sentence[direct.to]?.text === ',' && apposed.length > 0 && apposed.every(isCapitalised);
    return {
      source: { from: direct.from, to: isNamed ? colon : Math.min(direct.to, colon) },
      cue,
      rule: 'name-colon',
      adjacent: true,
    };
  }
  const subject = nearestSubject(sentence, colon, floor);
  if (subject !== null) return { source: subject, cue, rule: 'colon', adjacent: false };
  for (let i = colon - 1; i >= floor; i--) {
    if (!isCapitalised(sentence[i]) || isPreposition(sentence[i]!)) continue;
    const named = sourceBefore(sentence, i + 1, floor);
    // "… noted that, with Weitz: “…”".
    if (named !== null && sentence[named.from - 1]?.lower === 'with') return null;
    if (named !== null) return { source: named, cue, rule: 'colon', adjacent: false };
  }
  return null;
}
