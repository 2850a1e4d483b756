/**
 * Closed classes of English words that decide whether a difference touches the meaning. All words are folded
 * (`foldWord`) and in one spelling (`canonicalSpelling`).
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words that turn a clause into its contrary. */
export const NEGATORS = set(
  'not never no none nobody nothing nowhere neither nor without hardly scarcely barely nay',
);

/** Verbs and adjectives that carry a negation inside. */
export const NEGATIVE_WORDS = set(
  'deny refuse fail lack reject unable impossible unlikely false wrong absent prevent decline',
);

/** Modal words by what they claim; two words of one class say the same. */
export const MODALS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    can: 'ability',
    could: 'conditional ability',
    may: 'possibility',
    might: 'possibility',
    must: 'duty',
    'have-to': 'duty',
    need: 'duty',
    should: 'advice',
    ought: 'advice',
    will: 'future',
    shall: 'future',
    'going-to': 'future',
    would: 'condition',
  }),
);

/** Personal and possessive pronouns by person and number; another class means another agent. */
export const PRONOUNS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    i: 'I',
    me: 'I',
    my: 'I',
    mine: 'I',
    myself: 'I',
    we: 'we',
    us: 'we',
    our: 'we',
    ours: 'we',
    ourselves: 'we',
    you: 'you',
    your: 'you',
    yours: 'you',
    yourself: 'you',
    yourselves: 'you',
    he: 'he',
    him: 'he',
    his: 'he',
    himself: 'he',
    she: 'she',
    her: 'she',
    hers: 'she',
    herself: 'she',
    they: 'they',
    them: 'they',
    their: 'they',
    theirs: 'they',
    themselves: 'they',
  }),
);

/** Words by which a speaker lowers the certainty or exactness of a claim. */
export const HEDGES = set(
  'think believe guess suppose suspect assume hope maybe perhaps probably possibly likely apparently allegedly reportedly supposedly seemingly seem appear presumably arguably almost nearly roughly approximately about around potentially partly somewhat',
);

/** Words that say of how much or how many a claim holds, by strength. */
export const SCOPES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    all: 'all',
    every: 'all',
    each: 'all',
    everyone: 'everyone',
    everybody: 'everyone',
    always: 'always',
    everything: 'everything',
    most: 'most',
    mostly: 'usually',
    many: 'many',
    much: 'many',
    some: 'some',
    someone: 'someone',
    somebody: 'someone',
    several: 'some',
    few: 'few',
    fewer: 'fewer',
    several_times: 'sometimes',
    sometimes: 'sometimes',
    often: 'often',
    frequently: 'often',
    usually: 'usually',
    generally: 'usually',
    rarely: 'rarely',
    seldom: 'rarely',
    both: 'both',
    half: 'half',
    only: 'only',
    more: 'more',
    less: 'less',
    least: 'least',
  }),
);

/** Words that open a condition, a concession or an exception. */
export const QUALIFIERS = set(
  'if unless although though except but only provided providing despite until however otherwise whereas merely solely even',
);

/** Sounds and words that fill a pause wherever they stand. */
export const PAUSE_SOUNDS = set('um umm uh uhh er erm ah ahh oh ooh eh hm hmm mm mhm huh');

/** Words that fill a pause, or lead a sentence in, where a pause is marked around them. */
export const DISCOURSE_MARKERS = set(
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
export const SMALL_WORDS = set(
  "a an the that of to is are was were am be been being in on at for with from by as this who which there 's do does did have has had than and or what",
);

/** Every word that is not a content word. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set([
  ...SMALL_WORDS,
  ...PRONOUNS.keys(),
  ...MODALS.keys(),
  ...NEGATORS,
  ...PAUSE_SOUNDS,
  ...set(
    'it these those its itself if but so because while although though then into onto over under about against between through after before during out up down off not when where why how whom whose such too very just also there here let yet still even any some all each every more most much many few other another own same only than and or nor going got get',
  ),
]);

export const BELIEFS = new Set(['think', 'believe', 'guess', 'suppose', 'suspect', 'assume', 'hope']);

export const ROUGHLY = new Set(['about', 'around', 'almost', 'nearly', 'roughly', 'approximately']);

export const DENYING_PREFIXES =
  /^(?:un(?:able|prepared|willing|likely|true|fair|known|happy|sure|clear|safe|lawful|fit|wise)|im(?:possible|proper)|in(?:correct|accurate|capable|eligible|valid)|dis(?:honest|loyal|agree|approve|like))/;

export const CONCESSIONS = new Set([
  'deny',
  'admit',
  'concede',
  'grant',
  'acknowledge',
  'true',
  'course',
  'sure',
  'although',
  'though',
  'while',
  'despite',
]);

export const CONDITIONS = new Set(['if', 'unless', 'except', 'provided', 'providing', 'until']);

export const LIMITERS = new Set(['only', 'just', 'merely', 'solely']);

export const LIMITING_SCOPES = new Set([
  'some',
  'most',
  'usually',
  'few',
  'sometimes',
  'rarely',
  'half',
  'least',
  'less',
  'fewer',
  'often',
  'many',
]);

export const CLAUSE_SUBORDINATORS = new Set(['that', 'if', 'whether', 'unless', 'when']);

export const TENSE_WORDS = new Set([
  'be',
  'have',
  'do',
  'will',
  'shall',
  'going',
  'to',
  "'s",
  "'d",
  'would',
  'get',
  'there',
]);

export const SUBORDINATORS = new Set(
  'if where who that which when because as since while though although what how whether'.split(' '),
);

export const NOT_FINITE = new Set(['be', 'been', 'being', 'done', 'gone', 'seen', 'taken', 'given']);

export const AFTER_IS =
  /^(?:a|an|the|not|going|so|very|now|in|on|at|to|what|why|how|no|all|just|always|never)$/;

export const JOINING = new Set(['and', 'but', 'so', 'or', 'because', 'then', 'also']);

/** Words that grammar may put side by side. */
export const TWICE_IN_GRAMMAR = new Set(['that', 'had', 'is', 'to', 'in']);

export const LEAD_IN = new Set(['and', 'but', 'so', 'well', 'or', 'now']);

export const DROPPED_AUXILIARIES = new Set(["'s", "'d", 'have', 'is', 'are', 'am']);

export const PLACING = new Set(['in', 'into', 'at', 'to', 'from', 'on']);

export const TENSE_AUXILIARIES = new Set(['will', 'have', 'be', 'do', 'going', 'to', "'s", "'d"]);

/** "can" and the "ca" of "can't" are one word; the "n't" tells the rest. */
export const STEMS_BEFORE_NOT = new Set(['ca', 'wo', 'sha']);

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

export const REDUCTIONS = new Set(
  "gonna wanna gotta kinda sorta lemme gimme dunno outta 'cause coz cuz 'em em 'til 'bout hafta ya".split(
    ' ',
  ),
);

/** Stage directions of a transcript: "(APPLAUSE)", "[laughter]", "(CROWD BOOING)". */
export const STAGE_NOTE =
  /\((?:[A-Z][A-Z .,;:'’-]{2,40}|(?:applause|laughter|crosstalk|inaudible|cheers|boos|music|video|audio|bell)[a-z ,]{0,30})\)|\[(?:[A-Z][A-Z .,;:'’-]{2,40}|(?:applause|laughter|crosstalk|inaudible|cheers|boos|music|video|audio|ph|sic)[a-z ,]{0,30})\]/gi;

/** Words that an apostrophe may stand in front of for letters left out. */
export const SHORTENED = /^(?:cause|em|til|bout)$/i;

export const SMALL_IN_DESCRIPTIONS =
  /^(?:the|of|in|on|at|from|for|and|some|many|several|both|all|other|two|three|four|five|six|seven|eight|nine|ten|\d+|s)$/u;

/** Cues of which the content is denied. */
export const DENYING_CUES = /^(?:den(?:y|ied|ies)|refus|reject|declin|dismiss|disput)/u;

/** Cues of which the content is asked for. */
export const ASKING_CUES =
  /^(?:urg|ask|call|demand|request|order|tell|told|encourag|warn|recommend|want|plead|beg)(?!.*ly$)/u;

export const ADVICE = new Set(['should', 'must', 'ought', 'need']);
