import type { ChangeKind, WordsVerdict } from '../../src/core/model/verdict.ts';
import { type Operation, replaceOne } from './operation.ts';

const NEGATED = /\b(?:not|never|no|nobody|nothing|none|neither|nor|cannot|hardly|without)\b|n['’]t\b/;
const BE_OR_MODAL = '(?:is|are|was|were|do|does|did|has|have|had|would|should|could|will|must|might|may)';

/** Takes what the pattern matches, where it is not said twice, out of the passage and puts an ellipsis there. */
function cut(pattern: RegExp, isWanted: (words: string) => boolean = () => true): Operation['apply'] {
  return (passage, random) =>
    replaceOne(passage, pattern, random, ([words]) =>
      isWanted(words) && passage.split(words).length === 2 ? ' …' : null,
    );
}

const count = (words: string) => words.match(new RegExp(NEGATED, 'g'))?.length ?? 0;

/** The middle one of three sentences. */
const cutSentence: Operation['apply'] = (passage) => {
  const sentences = passage.split(/(?<=[.?!]) /);
  const [first, middle, last] = sentences;
  if (sentences.length !== 3 || !NEGATED.test(middle!)) return null;
  return `${first} … ${last}`;
};

const DENYING =
  'deny|denied|fail|failed|refuse|refused|reject|lack|impossible|unlikely|unable|unfair|unsafe|false|wrong';

const LIMITED =
  /\b(?:if|unless|only|almost|nearly|probably|perhaps|maybe|most|some|many|few|may|might|could|think|believe|hope)\b/;

type Row = readonly [name: string, kinds: readonly ChangeKind[], apply: Operation['apply']];

const GRAVE: readonly Row[] = [
  [
    'cut: negation',
    ['negation'],
    cut(
      new RegExp(
        `(?<=\\b${BE_OR_MODAL})(?:n['’]t| not| never)(?! (?:only|just|merely))(?: [a-z]+){0,3}(?= [a-z])`,
        'g',
      ),
      (words) =>
        count(words) === 1 &&
        !/ (?:and|or|but|that|if|because)\b/.test(words) &&
        !new RegExp(DENYING).test(words),
    ),
  ],
  [
    'cut: negation, bracket',
    ['negation'],
    (passage, random) =>
      replaceOne(
        passage,
        new RegExp(`\\b${BE_OR_MODAL}(?: not| never)(?! (?:only|just|merely))(?= [a-z])`, 'g'),
        random,
        ([words]) => `[${words.split(' ')[0]}]`,
      ),
  ],
  ['cut: condition', ['qualifier'], cut(/, (?:if|unless)\b(?! not| any)[^,.?!;:—-]{8,60},(?= [a-z])/g)],
  [
    'cut: bound',
    ['scope', 'number', 'qualifier', 'negation'],
    cut(
      / (?:at least|at most|less than|more than|fewer than|up to)(?= (?:\d|two|three|four|five|ten)\b)| (?:some|most|many|few|half|none) of(?= (?:the|our|these|those)\b)/g,
    ),
  ],
  [
    'cut: subject',
    ['pronoun', 'name'],
    cut(
      /(?<=\bthat) the [a-z]+(?= (?:is|are|was|were|has|have|had|will|would)\b)|(?<= (?:is|are|was|were)) [a-z ]{3,60}, (?:and|but) the (?!it)[a-z]+ (?:is|are|was|were)(?= [a-z])|(?<=\bthe) [a-z]+ of the(?= [a-z]+ (?:is|are|was|were|has|have)\b)/g,
      (words) => !/^ (?:one|fact) of/.test(words),
    ),
  ],
];

const HARMLESS: readonly Row[] = [
  ['cut: sentence with "not"', ['ellipsis'], cutSentence],
  [
    'cut: relative with "not"',
    ['ellipsis'],
    cut(/, (?:who|which|where)\b[^,.?!;:]{8,120},(?= [a-z])/g, (words) => NEGATED.test(words)),
  ],
  [
    'cut: clause with "not"',
    ['ellipsis'],
    cut(/, (?:and|but) (?:I|we|they|he|she|it|you)\b[^,.?!;:]{8,120}[.?!](?= [A-Z])/g, (words) =>
      NEGATED.test(words),
    ),
  ],
  [
    'cut: double negation',
    ['ellipsis'],
    cut(new RegExp(`(?<=\\b${BE_OR_MODAL})(?:n['’]t| not| never) (?:${DENYING})(?= [a-z])`, 'g')),
  ],
  [
    'cut: nothing grave',
    ['ellipsis'],
    cut(
      /, (?:who|which|as|of course|for example|in fact)\b[^,.?!;:]{0,80},(?= [a-z])| (?:really|very|also|certainly|obviously|actually|already)(?= [a-z])/g,
      (words) => !NEGATED.test(words),
    ),
  ],
];

/** Clauses that stand for themselves, with nothing in them that denies or limits. */
const UNMARKED: readonly Row[] = [
  [
    'clause left out',
    ['omission'],
    (passage, random) =>
      replaceOne(
        passage,
        /, (?:and (?:I|we|they|he|she|it|you)|who|which|where)\b[^,.?!;:–—-]{15,90}(?=, (?!and\b|or\b)[a-z])/g,
        random,
        ([words]) => (NEGATED.test(words) || LIMITED.test(words) ? null : ''),
      ),
  ],
];

const NOT_CHANGED: readonly WordsVerdict[] = [
  'verbatim',
  'cleaned',
  'trimmed',
  'bracketed',
  'spliced',
  'reworded',
];

const operations = (rows: readonly Row[], words: readonly WordsVerdict[]): Operation[] =>
  rows.map(([name, kinds, apply]) => ({ name, words, kinds, apply }));

/** Cuts that are marked, and take from what is kept its negation, condition, bound or subject. */
export const GRAVE_CUTS: readonly Operation[] = operations(GRAVE, ['changed']);

/** Cuts that are marked and take nothing: a negation among what is left out belongs to that alone, or to another one. */
export const HARMLESS_CUTS: readonly Operation[] = operations(HARMLESS, NOT_CHANGED);

/** Cuts that no mark owns up to, and that turn nothing round. */
export const UNMARKED_CUTS: readonly Operation[] = operations(UNMARKED, ['trimmed']);
