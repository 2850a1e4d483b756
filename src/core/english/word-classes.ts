import { byWord, together, without, wordSet } from '../language/word-set.ts';
import {
  BE,
  SUBORDINATORS as CONJUNCTIONS,
  DO,
  ENGLISH_WORDS,
  PERSON_OF,
  QUESTION_WORDS,
} from './closed-classes.ts';
import { SMALL_IN_NAMES } from './naming-words.ts';
import { SMALL_NUMBERS } from './numbers.ts';

/**
 * Closed classes of English words that decide whether a difference touches the meaning. All words are folded
 * (`foldWord`) and in one spelling (`canonicalSpelling`).
 */

/** Words that turn a clause into its contrary. */
export const NEGATORS = wordSet(
  'not never no none nobody nothing nowhere neither nor without hardly scarcely barely nay',
);

/** Verbs and adjectives that carry a negation inside. */
export const NEGATIVE_WORDS = wordSet(
  'deny refuse fail lack reject unable impossible unlikely false wrong absent prevent decline',
);

/** Verbs and nouns of which the object is denied by themselves. */
export const DENIALS = wordSet('deny doubt disbelieve unlikely impossible untrue false lie myth nonsense');

/** Verbs, adjectives and nouns that leave open whether their object is so: with a "not" they deny it. */
export const MAY_BE_SO = wordSet(
  'believe think say claim argue suggest agree accept imply expect assume suppose feel hope want wish intend propose promise guarantee support recommend convince persuade pretend imagine conclude prove true right correct likely possible certain sure case evidence proof indication sign chance way',
);

/** Behind these it is only asked whether a clause is so. */
export const ASKED_IN = wordSet('whether if');

/** Modal words by what they claim; two words of one class say the same. */
export const MODALS = byWord({
  ability: 'can',
  'conditional ability': 'could',
  possibility: 'may might',
  duty: 'must have-to need',
  advice: 'should ought',
  future: 'will shall going-to',
  condition: 'would',
});

/** Personal and possessive pronouns by person and number; another class means another agent. */
export const PRONOUNS: ReadonlyMap<string, string> = new Map(
  [...PERSON_OF].filter(([, person]) => person !== 'it'),
);

/** Words that make a noun phrase of the nouns behind them. */
export const HEADING_NOUNS = together(ENGLISH_WORDS.articles, wordSet('this these those'));

export const BELIEFS = wordSet('think believe guess suppose suspect assume hope');

export const ROUGHLY = wordSet('about around almost nearly roughly approximately');

/** Words by which a speaker lowers the certainty or exactness of a claim. */
export const HEDGES = together(
  BELIEFS,
  ROUGHLY,
  wordSet(
    'maybe perhaps probably possibly likely apparently allegedly reportedly supposedly seemingly seem appear presumably arguably potentially partly somewhat',
  ),
);

/** Words that say of how much or how many a claim holds, by strength. */
export const SCOPES = byWord({
  all: 'all every each',
  everyone: 'everyone everybody',
  always: 'always',
  everything: 'everything',
  most: 'most',
  many: 'many much',
  some: 'some several',
  someone: 'someone somebody',
  few: 'few',
  fewer: 'fewer',
  sometimes: 'several_times sometimes',
  often: 'often frequently',
  usually: 'usually generally mostly',
  rarely: 'rarely seldom',
  both: 'both',
  half: 'half',
  only: 'only',
  more: 'more',
  less: 'less',
  least: 'least',
});

export const CONDITIONS = wordSet('if unless except provided providing until');

/** What sets a condition in more than a word, or by time: "on condition that", "as long as", "once". */
export const CONDITIONAL =
  /\b(?:on (?:the )?condition|(?:as|so) long as|in (?:the event|case)|once|when(?:ever)?)\b/iu;

export const LIMITERS = wordSet('only just merely solely');

/** Words that open a condition, a concession or an exception. */
export const QUALIFIERS = together(
  CONDITIONS,
  without(LIMITERS, 'just'),
  wordSet('although though but despite however otherwise whereas even'),
);

/** Sounds and words that fill a pause wherever they stand. */
export const PAUSE_SOUNDS = wordSet('um umm uh uhh er erm ah ahh oh ooh eh hm hmm mm mhm huh');

/** Words that fill a pause, or lead a sentence in, where a pause is marked around them. */
export const DISCOURSE_MARKERS = wordSet(
  'well so and but now look listen ok all-right right yes hey anyway anyways like actually basically then also folks see again because or',
);

/** Set phrases that fill a pause. */
export const FILLER_PHRASES: readonly (readonly string[])[] = [
  'you know',
  'i mean',
  'kind of',
  'kind-of',
  'sort of',
  'sort-of',
  'you see',
  'let us see',
  'like i said',
  'as i said',
  'you know what',
  'i would say',
  'let me tell you',
].map((phrase) => phrase.split(' '));

/** Small grammatical words whose coming and going leaves the sense alone. */
export const SMALL_WORDS = together(
  BE,
  DO,
  wordSet(
    "a an the that of to in on at for with from by as this who which there 's have has had than and or what",
  ),
);

/** Every word that is not a content word. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_WORDS,
  ...PRONOUNS.keys(),
  ...MODALS.keys(),
  ...NEGATORS,
  ...PAUSE_SOUNDS,
  ...wordSet(
    'it these those its itself if but so because while although though then into onto over under about against between through after before during out up down off not when where why how whom whose such too very just also there here let yet still even any some all each every more most much many few other another own same only than and or nor going got get',
  ),
]);

/** Words of condolences, thanks and congratulations. */
export const COURTESIES = wordSet(
  'thought thoughts prayer prayers pray praying heart hearts condolence condolences sympathy sympathies family families friend friends loved ones victim victims affected everyone those involved loss sad sadness saddened sorrow sorry grief grieve grieving grieved mourn mourning heartbroken devastated shocked tragedy tragic terrible difficult hard deep deepest deeply heartfelt sincere sincerest extend offer send express time times moment day thank thanks thankful grateful gratitude appreciate congratulate congratulations wish wishes best luck bless god peace rest remember remembered missed',
);

/** Units and spans of time that a figure counts or a day is told by: another one is another amount, or another time. */
export const MEASURES = wordSet(
  'second minute hour day week fortnight month quarter year decade century today tomorrow yesterday percent mile metre meter kilometre kilometer foot yard inch acre hectare ton tonne kilo kilogram gram litre liter dollar euro pound',
);

export const DENYING_PREFIXES =
  /^(?:un(?:able|prepared|willing|likely|true|fair|known|happy|sure|clear|safe|lawful|fit|wise)|im(?:possible|proper)|in(?:correct|accurate|capable|eligible|valid)|dis(?:honest|loyal|agree|approve|like))/;

/** Words before a "not" that denies nothing of what follows ("whether or not", "why not", "if not"). */
export const IDLE_BEFORE_NOT = wordSet('or why if');

export const CONCESSIONS = wordSet(
  'deny admit concede grant acknowledge true course sure although though while despite',
);

export const LIMITING_SCOPES = without(
  new Set(SCOPES.values()),
  'all everyone always everything someone both only more',
);

/** Words that compare: "much" in front of one says how far, and not of how much a claim holds. */
export const COMPARED = wordSet(
  'better worse more less fewer larger greater bigger higher lower longer shorter smaller faster slower older younger later sooner earlier easier harder stronger weaker safer cheaper richer poorer closer wider deeper broader tougher happier simpler quicker further farther rather too',
);

export const CLAUSE_SUBORDINATORS = wordSet('that if whether unless when');

/** What is done by saying that one wants to. */
export const SAID_AT_ONCE =
  /^(?:say|add|ask|thank|tell|apologi[sz]e|congratulate|stress|emphasi[sz]e|repeat)$/u;

/** Words behind which a clause is no claim of its own. */
export const SUBORDINATORS = together(CONJUNCTIONS, QUESTION_WORDS, wordSet('who that which'));

export const NOT_FINITE = wordSet('be been being done gone seen taken given');

export const AFTER_IS =
  /^(?:a|an|the|not|going|so|very|now|in|on|at|to|what|why|how|no|all|just|always|never)$/;

export const JOINING = wordSet('and but so or because then also');

/** Words that grammar may put side by side. */
export const TWICE_IN_GRAMMAR = wordSet('that had is to in');

export const LEAD_IN = wordSet('and but so well or now');

export const DROPPED_AUXILIARIES = wordSet("'s 'd have is are am");

export const PLACING = wordSet('in into at to from on');

/** Lemmas that make a tense. */
export const TENSE_AUXILIARIES = wordSet("will have be do going to 's 'd");

export const TENSE_WORDS = together(TENSE_AUXILIARIES, wordSet('shall would get there'));

/** "can" and the "ca" of "can't" are one word; the "n't" tells the rest. */
export const STEMS_BEFORE_NOT = wordSet('ca wo sha');

export const UNIT_SIGNS: Readonly<Record<string, string>> = {
  percent: '%',
  '%': '%',
  dollar: '$',
  dollars: '$',
  euro: '€',
  euros: '€',
  pound: '£',
  pounds: '£',
};

/** Clitics and the word that each one stands for; "'s" and "'d" have several and stay as they are. */
export const CLITICS: Readonly<Record<string, string>> = {
  "n't": 'not',
  nt: 'not',
  "'t": 'not',
  "'re": 'are',
  "'ve": 'have',
  "'ll": 'will',
  "'m": 'am',
  "'em": 'them',
  "'cause": 'because',
};

/** What is left of a word in front of "n't". */
export const BEFORE_NOT: Readonly<Record<string, string>> = { wo: 'will', ca: 'can', sha: 'shall', ai: 'is' };

export const REDUCTIONS = wordSet(
  "gonna wanna gotta kinda sorta lemme gimme dunno outta 'cause coz cuz 'em em 'til 'bout hafta ya",
);

/** Stage directions of a transcript: "(APPLAUSE)", "[laughter]", "(CROWD BOOING)". */
export const STAGE_NOTE =
  /\((?:[A-Z][A-Z .,;:'’-]{2,40}|(?:applause|laughter|crosstalk|inaudible|cheers|boos|music|video|audio|bell)[a-z ,]{0,30})\)|\[(?:[A-Z][A-Z .,;:'’-]{2,40}|(?:applause|laughter|crosstalk|inaudible|cheers|boos|music|video|audio|ph|sic)[a-z ,]{0,30})\]/gi;

/** Words that an apostrophe may stand in front of for letters left out. */
export const SHORTENED = /^(?:cause|em|til|bout)$/i;

export const SMALL_IN_DESCRIPTIONS = together(SMALL_IN_NAMES, new Set(SMALL_NUMBERS));

/** Cues of which the content is denied. */
export const DENYING_CUES = /^(?:den(?:y|ied|ies)|refus|reject|declin|dismiss|disput)/u;

/** Cues of which the content is asked for. */
export const ASKING_CUES =
  /^(?:urg|ask|call|demand|request|order|tell|told|encourag|warn|recommend|want|plead|beg)(?!.*ly$)/u;

/** Modal words by which something is asked of somebody. */
export const ADVICE = new Set(
  [...MODALS].flatMap(([word, claim]) => (claim === 'duty' || claim === 'advice' ? [word] : [])),
);
