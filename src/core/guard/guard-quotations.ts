import { foldedLetters } from '../findings/carried-words.ts';
import { idOf } from '../findings/finding-id.ts';
import type { GuardedPlace, GuardedQuotation, GuardOutcome } from '../model/guarded-text.ts';
import type { Span } from '../model/span.ts';
import { compareSpans, type Judged, judgeGroup, type Versions } from './judge-group.ts';
import { createMarkDoubts, isInMarks } from './mark-doubts.ts';
import { type OutsideMarks, outsideMarks } from './outside-marks.ts';
import { pairNeighbours } from './pair-neighbours.ts';
import { pairStretches, type StretchGroup } from './pair-stretches.ts';
import { type QuotedStretch, quotedStretches, wordsOf } from './quoted-stretch.ts';
import {
  type AttributedVersions,
  type ComparedSaid,
  compareSaidIn,
  NOT_COMPARED,
} from './version-speakers.ts';
import { weighWords } from './word-weights.ts';

export interface GuardOptions extends Versions {
  /** What is said in both versions, read when it is asked for; without it speakers are not looked at. */
  readonly attributed?: () => AttributedVersions;
}

/** Two versions with their quotations, and the words outside of them. */
interface Read extends GuardOptions {
  readonly old: readonly QuotedStretch[];
  readonly own: readonly QuotedStretch[];
  readonly outside: { readonly before: OutsideMarks; readonly after: OutsideMarks };
}

const VERBATIM: Judged = { words: 'verbatim', rule: 'same-words', changes: [] };
const NOWHERE: Judged = { words: 'not-found', rule: 'no-likeness', changes: [] };

/**
 * What became of every quotation between two versions of a text, wherever in it they stand: whether words in quotation
 * marks are the same, whether words came into marks that were not, and whether they are given to somebody else. Marks,
 * spaces, forms of letters, order and paragraphs do not count. In the order of the new version, what is gone at the end.
 */
export function guardQuotations(options: GuardOptions): GuardedQuotation[] {
  const { before, after } = options;
  const [old, own] = [quotedStretches(before), quotedStretches(after)];
  const weight = weighWords([wordsOf(before.tokens), wordsOf(after.tokens)]);
  const outside = { before: outsideMarks(before, old, weight), after: outsideMarks(after, own, weight) };
  const read: Read = { ...options, old, own, outside };
  const paired = pairStretches(old, own, weight);
  const { gone, come, told } = moveOutside(paired, read);
  const neighbours = pairNeighbours(gone, come, [...paired.same, ...paired.altered]);
  const placed = new Set(neighbours.flatMap((group) => [...group.before, ...group.after]));
  const groups = [...paired.same, ...paired.altered, ...neighbours];
  const same = new Set(paired.same);
  const saidIn = compareSaidIn(groups, read);
  const isDoubt = createMarkDoubts(before, after);
  const judge = (group: StretchGroup): Judged =>
    same.has(group) || isDoubt(group) ? VERBATIM : judgeGroup(group, read);
  const found = [
    ...groups.map((group, at) => asGroup(group, judge(group), saidIn(at), read)),
    ...paired.repeated.map((group) => asGroup(group, judgeRepeated(group, read), NOT_COMPARED, read)),
    ...told,
    ...come
      .filter((one) => !placed.has(one))
      .map((one) => entry('added', NOWHERE, null, placeOf([one], after))),
    ...gone
      .filter((one) => !placed.has(one))
      .map((one) => entry('lost', NOWHERE, placeOf([one], before), null)),
  ];
  return found
    .sort((x, y) => orderOf(x) - orderOf(y))
    .map((each, at) => ({ ...each, id: `q${at + 1}`, findingId: idOf(partsOf(each)) }));
}

type Found = Omit<GuardedQuotation, 'id' | 'findingId'>;

/** Of the quotations that only one version has in marks, those whose words the other has outside of them. */
function moveOutside(
  paired: { readonly gone: readonly QuotedStretch[]; readonly come: readonly QuotedStretch[] },
  read: Read,
) {
  const { before, after, outside } = read;
  const told: Found[] = [];
  const gone = paired.gone.filter((one) => {
    const place = outside.after.find(one, outside.before.around(one));
    if (place === null) return true;
    if (isInMarks(after.document.text, place)) return false;
    told.push(
      entry(
        'unquoted',
        { ...VERBATIM, words: 'paraphrase', rule: 'marks-dropped' },
        placeOf([one], before),
        at([place], after),
      ),
    );
    return false;
  });
  const come = paired.come.filter((one) => {
    const place = outside.before.find(one, outside.after.around(one));
    if (place === null) return true;
    const judged = compareSpans([place], one.spans, read);
    // A paragraph that became a block quotation is set otherwise: its words are claimed for nobody by that.
    const isSet = one.kind === 'block' || isInMarks(before.document.text, place);
    if (isSet && judged.words === 'verbatim') return false;
    told.push(entry('newly-quoted', judged, at([place], before), placeOf([one], after)));
    return false;
  });
  return { gone, come, told };
}

/** A quotation that stands in the other version once more, or is a part of another one there. */
function judgeRepeated(group: StretchGroup, read: Read): Judged {
  const [a, b] = [group.before[0]!.key, group.after[0]!.key];
  return a.includes(b) || b.includes(a) ? VERBATIM : judgeGroup(group, read);
}

function asGroup(group: StretchGroup, judged: Judged, said: ComparedSaid, { before, after }: Read): Found {
  const outcome = judged.words === 'verbatim' ? 'kept' : 'altered';
  const places = [
    placeOf(group.before, before, said.before),
    placeOf(group.after, after, said.after),
  ] as const;
  return { ...entry(outcome, judged, ...places), speakerVerdict: said.verdict };
}

function entry(
  outcome: GuardOutcome,
  judged: Judged,
  before: GuardedPlace | null,
  after: GuardedPlace | null,
): Found {
  return { outcome, ...judged, speakerVerdict: 'unresolved', before, after, reason: REASONS[outcome] };
}

const REASONS: Readonly<Record<GuardOutcome, string>> = {
  kept: 'The words in quotation marks are the same.',
  altered: 'The words in quotation marks are not the same.',
  'newly-quoted': 'These words stood outside of quotation marks.',
  added: 'The old version has no such words, in quotation marks or outside of them.',
  lost: 'The new version has no such words, in quotation marks or outside of them.',
  unquoted: 'These words stand outside of quotation marks now.',
};

function placeOf(
  stretches: readonly QuotedStretch[],
  version: Versions['before'],
  speaker: string | null = null,
): GuardedPlace {
  return at(
    stretches.flatMap(({ spans }) => spans),
    version,
    speaker,
  );
}

function at(
  spans: readonly Span[],
  { document: { text } }: Versions['before'],
  speaker: string | null = null,
): GuardedPlace {
  return { spans, text: spans.map(({ start, end }) => text.slice(start, end)).join(' … '), speaker };
}

/** What is gone comes after all that is there. */
function orderOf({ before, after }: Found): number {
  return after === null ? 1e12 + before!.spans[0]!.start : after.spans[0]!.start;
}

function partsOf({ outcome, words, speakerVerdict, before, after }: Found): string[] {
  const speakers = speakerVerdict === 'misattributed' ? [before?.speaker, after?.speaker] : [];
  return [
    'guard',
    outcome,
    words,
    speakerVerdict,
    ...[before?.text, after?.text, ...speakers].map((part) => foldedLetters(part ?? '')),
  ];
}
