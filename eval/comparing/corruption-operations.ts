import { pick } from '../../learn/methods/seeded-random.ts';
import { type Operation, replaceOne } from './operation.ts';

const AFFIRMED: Readonly<Record<string, string>> = {
  "can't": 'can',
  "won't": 'will',
  "shan't": 'shall',
  cannot: 'can',
};
const dropNegation: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    /\b(?:is|are|was|were|do|does|did|has|have|had|would|should|could|will|can|must|might|may)(?: not|n['’]t)(?= (?!only|just|merely)\w)|\bcannot(?= \w)|\b(?:ca|wo)n['’]t(?= \w)| never(?= \w)/g,
    random,
    ([words]) => AFFIRMED[words.replace('’', "'")] ?? words.replace(/(?: not|n['’]t| never)$/, ''),
  );

const OTHER_NUMBERS = [
  'two',
  'three',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'twelve',
  'twenty',
  'thirty',
  'fifty',
];
const changeNumber: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|\d{1,3}(?:,\d{3})+|\d+)\b(?![-/:'’.,]\d|-|th\b|st\b)(?<![/:.]\d+)/g,
    random,
    ([number]) =>
      /\d/.test(number)
        ? String(Number(number.replaceAll(',', '')) + 1 + Math.floor(random() * 9))
        : pick(
            OTHER_NUMBERS.filter((other) => other !== number),
            random,
          )!,
  );

const OTHER_NAMES = [
  'Fenwick',
  'Oakhurst',
  'Lindqvist',
  'Tarrow',
  'Belmore',
  'Castellan',
  'Drummel',
  'Whitlow',
];
const changeName: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    /(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?(?=[ ,;][a-z ])/g,
    random,
    () => pick(OTHER_NAMES, random)!,
  );

const OTHER_MODALS: Readonly<Record<string, readonly string[]>> = {
  can: ['must', 'may', 'should'],
  could: ['must', 'will', 'should'],
  may: ['will', 'must', 'can'],
  might: ['will', 'must'],
  must: ['may', 'can', 'might'],
  should: ['will', 'may', 'must'],
  will: ['may', 'might', 'could', 'should'],
  would: ['will', 'should', 'must'],
};
const changeModal: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    /(?<=[a-z,] )(?:can|could|may|might|must|should|will|would)(?= [a-z])(?!['’])/g,
    random,
    ([modal]) => pick(OTHER_MODALS[modal]!, random)!,
  );

const OTHER_TENSES: Readonly<Record<string, string>> = Object.fromEntries(
  'is was,are were,has had,have had,know knew,think thought,say said,says said,want wanted,need needed,come came,make made,take took,see saw,go went,believe believed,tell told,give gave,get got,feel felt,work worked,talk talked,look looked,live lived,help helped'
    .split(',')
    .flatMap((pair) => {
      const [present, past] = pair.split(' ') as [string, string];
      return present === 'says' || present === 'have'
        ? [[present, past]]
        : [
            [present, past],
            [past, present],
          ];
    }),
);
const changeTense: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    new RegExp(
      `(?<=\\b(?:I|you|we|they|he|she|it|who|that|people|there) )(?:${Object.keys(OTHER_TENSES).join('|')})(?= [a-z])`,
      'g',
    ),
    random,
    ([verb]) => OTHER_TENSES[verb]!,
  );

const cutQualifier: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    / (?:only|almost|nearly|probably|perhaps|maybe|mostly)(?= [a-z])|, (?:if|unless|although|except)\b[^,.?!;:]{8,60},(?= [a-z])|(?<=\b(?:and|but|because|that)) I (?:think|believe|hope)(?= (?:it|that|the|we|this|he|she|they|you)\b)| (?:some|most|many) of(?= (?:the|our|these|those)\b)/g,
    random,
    () => '',
  );

const ADDED = [
  'openly',
  'deeply',
  'quickly',
  'clearly',
  'proudly',
  'quietly',
  'finally',
  'terribly',
  'strongly',
  'plainly',
];
const insertWord: Operation['apply'] = (passage, random) =>
  replaceOne(passage, /(?<=[a-z]) (?=[a-z])/g, random, () => ` ${pick(ADDED, random)!} `);

const cleanFillers: Operation['apply'] = (passage) => {
  const cleaned = passage
    .replace(/,? (?:you know|I mean|uh|um|er|ah),?(?= [a-z])/g, '')
    .replace(/(?<=[.?!] )(?:Well|Look|So|Now|And|You know|I mean|Uh|Um), ([a-z])/g, (_, letter: string) =>
      letter.toUpperCase(),
    )
    .replace(/\b([a-z]+)(?:,| --)? \1(?= )/g, '$1');
  return cleaned === passage ? null : cleaned;
};

const restyle: Operation['apply'] = (passage) =>
  passage
    .replaceAll("'", '’')
    .replace(/ -- /g, ' — ')
    .replace(/[.?!]+$/, ',');

const addNegation: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    /\b(?:is|are|was|were|can|could|should|will|would|must)(?= (?!not\b|never\b)[a-z]{3})/g,
    random,
    ([verb]) => `${verb} not`,
  );

const OTHER_SCALES: Readonly<Record<string, string>> = {
  million: 'billion',
  billion: 'million',
  thousand: 'million',
  first: 'second',
  second: 'third',
  third: 'fourth',
  hundreds: 'thousands',
  thousands: 'hundreds',
  millions: 'thousands',
};
const changeScale: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    new RegExp(`(?<=[a-z\\d,] )(?:${Object.keys(OTHER_SCALES).join('|')})(?= [a-z])`, 'g'),
    random,
    ([word]) => OTHER_SCALES[word]!,
  );

const OTHER_PERSONS: Readonly<Record<string, readonly string[]>> = {
  we: ['they', 'you'],
  they: ['we', 'you'],
  he: ['she', 'they'],
  she: ['he', 'they'],
  my: ['your', 'their'],
  our: ['their', 'your'],
  their: ['our', 'his'],
  his: ['their', 'my'],
  me: ['them', 'him'],
  them: ['us', 'me'],
};
const changePerson: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    new RegExp(`(?<=[a-z,] )(?:${Object.keys(OTHER_PERSONS).join('|')})(?= [a-z])`, 'g'),
    random,
    ([pronoun]) => pick(OTHER_PERSONS[pronoun]!, random)!,
  );

const OTHER_SCOPES: Readonly<Record<string, string>> = {
  all: 'some',
  every: 'no',
  everyone: 'someone',
  everybody: 'nobody',
  most: 'all',
  some: 'all',
  many: 'few',
  always: 'sometimes',
  never: 'sometimes',
};
const changeScope: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    new RegExp(`(?<=[a-z,] )(?:${Object.keys(OTHER_SCOPES).join('|')})(?= (?!right)[a-z])`, 'g'),
    random,
    ([word]) => OTHER_SCOPES[word]!,
  );

const OPPOSITES: Readonly<Record<string, string>> = Object.fromEntries(
  'good bad,better worse,more less,win lose,right wrong,strong weak,true false,rich poor,increase decrease,possible impossible,able unable,open close,up down,before after,high low,best worst,love hate,friends enemies,safe dangerous,legal illegal,fair unfair,honest dishonest,success failure,support oppose,accept reject'
    .split(',')
    .flatMap((pair) => {
      const [a, b] = pair.split(' ') as [string, string];
      return [
        [a, b],
        [b, a],
      ];
    }),
);
const swapOpposite: Operation['apply'] = (passage, random) =>
  replaceOne(
    passage,
    new RegExp(`(?<=[a-z,] )(?:${Object.keys(OPPOSITES).join('|')})(?=[ ,])`, 'g'),
    random,
    ([word]) => OPPOSITES[word]!,
  );

/** What an editor may do besides: contractions written out, dashes and "you know" gone, figures for small numbers. */
export function tidy(quote: string): string {
  return quote
    .replace(/\b(we|you|they)['’]re\b/gi, '$1 are')
    .replace(/\b(I|we|you|they)['’]ve\b/gi, '$1 have')
    .replace(/\bI['’]m\b/g, 'I am')
    .replace(/\b(do|did|does|is|are|was|were|has|have|had|would|should|could)n['’]t\b/g, '$1 not')
    .replace(/, you know,/g, ',')
    .replace(/\b(\w+) -- /g, '$1, ');
}

/** Every operation on words but splicing and synonyms, which need more than the passage. */
export const OPERATIONS: readonly Operation[] = [
  { name: 'none (typography)', words: ['verbatim'], kinds: [], apply: restyle },
  { name: 'negation dropped', words: ['changed'], kinds: ['negation'], apply: dropNegation },
  { name: 'negation added', words: ['changed'], kinds: ['negation'], apply: addNegation },
  {
    name: 'opposite',
    words: ['changed'],
    kinds: ['negation', 'scope', 'substitution'],
    apply: swapOpposite,
  },
  { name: 'number', words: ['changed'], kinds: ['number'], apply: changeNumber },
  { name: 'scale, ordinal', words: ['changed'], kinds: ['number'], apply: changeScale },
  { name: 'name', words: ['changed'], kinds: ['name'], apply: changeName },
  { name: 'modal', words: ['changed'], kinds: ['modality'], apply: changeModal },
  { name: 'pronoun', words: ['changed'], kinds: ['pronoun'], apply: changePerson },
  { name: 'scope', words: ['changed'], kinds: ['scope', 'negation'], apply: changeScope },
  { name: 'tense', words: ['reworded', 'changed'], kinds: ['tense'], apply: changeTense },
  { name: 'qualifier cut', words: ['changed'], kinds: ['qualifier', 'hedge', 'scope'], apply: cutQualifier },
  { name: 'word inserted', words: ['reworded'], kinds: ['insertion'], apply: insertWord },
  { name: 'fillers cleaned', words: ['cleaned'], kinds: ['filler', 'repetition'], apply: cleanFillers },
];
