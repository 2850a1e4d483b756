import { wordSet } from '../../language/word-set.ts';
import { DAYS, MONTHS } from '../calendar.ts';
import { ORDINALS, QUANTITIES, SMALL_NUMBERS, TENS } from '../numbers.ts';

/** What a unit measures, and how many of the dimension's first unit one is. */
export interface MeasureUnit {
  readonly dimension: string;
  readonly factor: number;
}

export const MEASURES: ReadonlyMap<string, MeasureUnit> = new Map(
  `length 1=metre meter m|1000=kilometre kilometer km|1609.344=mile mi|0.3048=foot feet ft|0.0254=inch|0.9144=yard yd|0.01=centimetre centimeter cm|0.001=millimetre millimeter mm
weight 1=kilogram kilo kg|1000=tonne ton|0.45359237=pound lb|0.001=gram|0.02834952=ounce
area 1=hectare|0.40468564=acre
speed 1=kph kmh|1.609344=mph|1.852=knot
time 1=second sec|60=minute min|3600=hour hr|86400=day|604800=week|2629800=month|31557600=year|315576000=decade
heat 1=degree
share 1=percent %|1=percentage-point
data 1=megabyte mb|1000=gigabyte gb|1000000=terabyte tb`
    .split('\n')
    .flatMap((line) => {
      const [dimension, ...rest] = line.split(' ');
      return rest
        .join(' ')
        .split('|')
        .flatMap((entry) => {
          const [factor, words] = entry.split('=') as [string, string];
          return words
            .split(' ')
            .map((word) => [word, { dimension: dimension!, factor: Number(factor) }] as const);
        });
    }),
);

/** The unit that a folded word is, in singular or plural; null where it is none. */
export function measureOf(word: string): MeasureUnit | null {
  return (
    MEASURES.get(word) ??
    (word.length > 2
      ? (MEASURES.get(word.replace(/(?:es|s)$/u, '')) ?? MEASURES.get(word.replace(/s$/u, '')))
      : undefined) ??
    null
  );
}

/** Words behind a number that make it a sum of money, and signs before it, by the currency. */
export const CURRENCIES: ReadonlyMap<string, string> = new Map([
  ['$', 'usd'],
  ['€', 'eur'],
  ['£', 'gbp'],
  ['¥', 'jpy'],
  ['dollar', 'usd'],
  ['dollars', 'usd'],
  ['usd', 'usd'],
  ['euro', 'eur'],
  ['euros', 'eur'],
  ['pounds', 'gbp'],
  ['sterling', 'gbp'],
  ['yen', 'jpy'],
  ['yuan', 'cny'],
  ['rupees', 'inr'],
  ['rubles', 'rub'],
  ['roubles', 'rub'],
  ['francs', 'chf'],
  ['pesos', 'mxn'],
]);

/** How a number is given that is not exact: the words before it, as one string, and what they make of it. */
export const LOOSE_BEFORE: ReadonlyMap<string, 'about' | 'least' | 'most'> = new Map([
  ...words('about', 'about around roughly approximately some almost nearly estimated circa like'),
  ...words('about', 'an_estimated close_to just_under just_over just_about more_or_less'),
  ...words(
    'least',
    'over above exceeding least at_least more_than no_fewer_than no_less_than upwards_of minimum',
  ),
  ...words(
    'most',
    'under below up_to at_most less_than fewer_than no_more_than as_many_as as_much_as maximum',
  ),
]);

function words(value: 'about' | 'least' | 'most', list: string): [string, typeof value][] {
  return list.split(' ').map((word) => [word.replaceAll('_', ' '), value]);
}

/** Numbers that are told as a word of no exact value: from and to. */
export const VAGUE_NUMBERS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 199]],
  ['tens', [20, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
  ['millions', [2e6, 999e6]],
  ['billions', [2e9, 999e9]],
]);

/** What befell those who are counted; of two classes, two numbers are two things. */
export const FATE_OF = new Map(
  Object.entries({
    dead: 'di dead death kill slai slain fatal perish toll execut',
    hurt: 'injur wound hurt injuri casualti hospit',
    missing: 'miss unaccounted disappear',
    held: 'arrest detain custodi',
    charged: 'count charg indict accus',
    saved: 'rescu surviv survivor escap',
    moved: 'evacu displac homeless flee fled',
    gathered: 'gather march protest ralli join attend',
    gone: 'resign quit fire',
    jailed: 'sentenc jail prison serv',
    paid: 'pai paid settl settlement',
    sold: 'sell sold sale',
    won: 'win won victori',
    lost: 'lose lost loss defeat',
  }).flatMap(([fate, stems]) => stems.split(' ').map((stem) => [stem, fate] as const)),
);

/** All that may befall those whom a number counts. */
export const FATES: ReadonlySet<string> = new Set(FATE_OF.values());

/** What a stem says befell those whom a number counts; undefined where it says nothing of the kind. */
export function fateOf(stem: string): string | undefined {
  return FATE_OF.get(stem);
}

/** What befell people, as readers are told it. */
export const BEFELL: ReadonlyMap<string, string> = new Map([
  ['dead', 'killed'],
  ['hurt', 'hurt'],
  ['missing', 'missing'],
  ['held', 'held'],
]);

/** Offices of which somebody holds one at a time, those of one line in whatever word. */
export const OFFICES = [
  'president',
  'vice-president vicepresident',
  'senator',
  'representative congressman congresswoman congressperson',
  'governor',
  'mayor',
  'prime-minister premier',
  'chancellor',
  'secretary',
  'ambassador',
  'judge justice',
  'sheriff',
  'coroner',
  'attorney-general',
  'ceo',
  'pope',
  'king',
  'queen',
  'captain',
  'lieutenant',
  'sergeant',
  'corporal',
  'colonel',
  'general',
  'commander',
  'admiral',
  'councilman councilwoman councillor councilor',
  'assemblyman assemblywoman',
  'superintendent',
  'inspector',
  'bishop',
  'archbishop',
  'cardinal',
];

const OFFICE_OF = new Map(OFFICES.flatMap((line, at) => line.split(' ').map((noun) => [noun, at] as const)));

/** Whether somebody who holds one of two offices does not hold the other as well. */
export function excludesOffice(a: string, b: string): boolean {
  const x = OFFICE_OF.get(a);
  const y = OFFICE_OF.get(b);
  return x !== undefined && y !== undefined && x !== y;
}

/** Plurals that no ending tells. */
export const IRREGULAR_PLURALS = wordSet(
  'people men women children police troops fish feet teeth media data personnel crew staff',
);

/** Words between a number and its noun that are no part of what is counted. */
export const AFTER_NUMBER = wordSet(
  'of the other others more further additional new different separate such its his her their our',
);

/** The words round a time of day. */
export const HALVES_OF_DAY: ReadonlyMap<string, number> = new Map([
  ['am', 0],
  ['a.m.', 0],
  ['a.m', 0],
  ['pm', 12],
  ['p.m.', 12],
  ['p.m', 12],
  ['noon', 12],
]);

/** Words that tell in which zone a time is. */
export const TIME_ZONES = wordSet(
  'gmt utc bst cet est edt et ct pt pst pdt cst cdt mst mdt eastern central pacific local',
);

/** What a page says of its own making, not of the event. */
export const PAGE_WORDS = wordSet('published updated posted last-updated originally modified');

/** Scales without a unit: the number stands before or behind the word. */
export const SCALE_WORDS: ReadonlyMap<string, string> = new Map([
  ['magnitude', 'magnitude'],
  ['richter', 'magnitude'],
]);

/** Nouns beside names that tell no office: parties, and plain words for somebody. */
export const NO_TITLE =
  /^(?:republican|democrat|independent|libertarian|man|woman|boy|girl|critic|source|rival|opponent|native|victim|friend|ally|supporter)$/u;

/** Forms of address, which are no office. */
export const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|lord|lady|prof|rev|hon)\.?$/u;

/** What ends the noun phrase of an office. */
export const ENDS_OFFICE = /^(?:[.,;:()“”"]|of|for|in|at|on|to|who|that|and|is|was)$/u;

/** A day of the week as reports print it. */
export const WEEKDAY = /^(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?$/u;

/** A month as reports print it. */
export const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$/u;

/** Words that a year stands behind. */
export const BEFORE_YEAR = /^(?:in|since|of|until|from|to|by|during|early|late|mid|and|between)$/u;

/** Numbers that name something: emergency calls, days and aircraft. */
export const NAMES_SOMETHING = /^(?:911|999|112|9\/11|24\/7|747|737|\d+s)$/u;

/** Words behind which a number only tells which. */
export const NUMBERED_THING =
  /^(?:no|nos|number|article|flight|chapter|page|section|type|phase|version|route|interstate|highway|gate|room|channel|level|grade|week|day|game|match|proposition|group)\.?$/u;

/** Titles that say little of somebody. */
export const PLAIN_TITLE = /^(?:boy|girl|man|woman|member|player|worker|employee|resident|star)$/u;

/** What stands between an age and the name of somebody else. */
export const PARTS_NAMES = /^[,.;:()]$|^(?:was|were|is|and|who|to|with|by)$/u;

/** Words behind which "May" and "March" are months. */
export const BEFORE_MONTH = /^(?:in|last|since|until|this|next|of|early|late|by)$/u;

/** What has a magnitude. */
export const QUAKES = wordSet('quake earthquake temblor tremor aftershock');

/** Words between a death toll and its number. */
export const BEFORE_TOLL = wordSet('to at of reached hit passed was is');

/** Words in front of the name of the place where something happened. */
export const PLACE_PREPOSITIONS = wordSet('in at near off outside');

/** Whether a sentence may tell a place. */
export const MAY_TELL_PLACE = new RegExp(`\\b(?:${[...PLACE_PREPOSITIONS].join('|')}) \\p{Lu}`, 'u');

/** Offices of which one alone is held, others helping. */
export const HELPED_OFFICE = wordSet(
  'mayor minister premier president governor chancellor secretary director chief commissioner chairman chairwoman speaker coach',
);

/** Words by which an office is below, or held in the place of, the one that they stand before. */
export const LESSER_OFFICE = wordSet('deputy vice assistant associate acting interim');

/** Whether a sentence may tell a number, a day or a time at all. */
export const MAY_TELL = new RegExp(
  `\\d|[\u00bc-\u00be]|noon|\\b(?:${[...SMALL_NUMBERS, ...TENS, ...ORDINALS, ...QUANTITIES, ...DAYS, ...MONTHS, 'dozen', 'scores'].join('|')})`,
  'iu',
);
