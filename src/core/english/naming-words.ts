import { together, without, wordSet } from '../language/word-set.ts';
import {
  BE,
  CLEAR_AUXILIARIES,
  COORDINATORS,
  DETERMINERS,
  ENGLISH_WORDS,
  PERSONAL_PRONOUNS,
  POSSESSIVES,
  PREPOSITIONS,
  RELATIVES,
  SUBJECTS,
} from './closed-classes.ts';

/** Words of English in and round the names and descriptions of speakers. */

export const ANONYMOUS_LABEL =
  /^(?:q|a|question|questioner|interviewer|host|moderator|narrator|announcer|reporter|journalist|audience|speaker|male|female|man|woman|voice|unidentified|unknown|caller|operator|crowd|all|both|group|participant|member|several)s?\b/iu;

export const LABEL_TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|sir|lord|lady|the|hon|sen|senator|rep|representative|congress(?:man|woman)|gov|governor|secretary|vice|president|president-elect|former|justice|judge|gen|general|col|colonel|capt|captain|mayor|prof|professor|rev|reverend|chairman|chairwoman|chair|speaker|minister|prime|ambassador|attorney)\.?$/iu;

/** How the last word of an office ends, where no list has it ("Collector", "Comptroller"). */
export const OFFICE_TAIL =
  /(?:ctor|ator|troller|sioner|ister|itor|ficer|nager|tendent|surer|etary|ician|omist)$/u;

const PERSON_SUFFIXES = 'Jr|Sr|II|III|IV';
export const PERSON_SUFFIX = new RegExp(`^(?:${PERSON_SUFFIXES})\\.?$`, 'u');
export const NAME_SUFFIX = new RegExp(`^(?:${PERSON_SUFFIXES}|Inc|Ltd|Co|Corp|LLC)\\.?$`, 'u');

/** Honours and offices in letters behind a person's name ("Ada Lind QC"). */
export const POST_NOMINAL = /^(?:QC|KC|MP|MEP|MSP|CBE|OBE|MBE|QPM|M\.?D\.?|Ph\.?D\.?|Esq\.?|CPA|USN|USMC)$/u;

export const PARTICLE = wordSet('de da di del della der den van von bin ibn al el du dos ter ten');

/** Months that are family names too. */
export const BORNE_MONTH = /^(?:may|march|august)$/u;

/** Particles that stand in no place's name. */
export const PARTICLE_OF_PERSON = /^(?:van|von|der|den|bin|ibn|ter|ten)$/u;

/** A family name behind its article, as one word ("al-Hakim"). */
export const ARTICLE_OF_NAME = /^(?:a[ldnrstz]|ash|el)[-‑]\p{Lu}/u;

/** Inside a person's name also words that elsewhere are none of it. */
export const PARTICLE_IN_NAME = together(PARTICLE, wordSet('la le das ben st st. abu'));

export const LANDMARK =
  /^(?:tower|towers|street|st|avenue|ave|road|building|bridge|hotel|river|lake|mount|mountain|airport|island|islands|beach|park|plaza|square|hall|stadium|arena|highway|boulevard|drive|valley|bay|creek|coast|county|garden|gardens|resort|ranch|day|eve|week|act|amendment|war|games|award|awards|prize|show|tour|bowl|cup|summit|primary|caucuses|caucus|debate|election|address)$/u;

export const OPENS_ROLE = ENGLISH_WORDS.articles;

/** The words behind an organisation's name that only say what it is: "Acme" is "Acme Foods". */
export const OUTLET_TAIL =
  /^(?:news|television|tv|radio|magazine|newspaper|online|network|company|corporation|corp|inc|group|airlines|airways|foods|entertainment|pictures|studios|records|motors|energy|systems|technologies|industries|holdings|pharmaceuticals|stores|supermarkets|maritime|department|ministry)$/u;

/** Nouns that end the name of a company or another body, and no person's in a newspaper's text ("Sundown Air"). */
export const COMPANY_TAIL =
  /^(?:air|jet|jets|rail|railway|railways|railroad|trains|cruises|ferries|shipping|freight|logistics|couriers|aviation|aerospace|aeronautics|shipyard|shipyards|telecom|telecommunications|wireless|mobile|broadband|cable|software|networks|labs|laboratories|robotics|biotech|biosciences|therapeutics|pharma|healthcare|petroleum|oil|gas|electric|solar|renewables|minerals|mining|metals|chemicals|plastics|cement|appliances|electronics|semiconductors|instruments|automotive|tyres|tires|brands|beverages|breweries|distillers|farms|dairies|bakeries|bakery|restaurants|hotels|resorts|casinos|cinemas|theatres|theaters|theatricals|games|toys|apparel|fashions|outfitters|retail|groceries|pharmacies|properties|realty|homes|estates|construction|contractors|architects|securities|investments|advisors|advisers|analytics|consulting|consultants|solutions|ventures|enterprises|insurance|assurance|financial|bancorp|savings|watch)$/u;

/** Times of day and zones, which stand in front of a text's first name ("8:05 PM Ada Lind"). */
export const TIME_OF_DAY = /^(?:AM|PM|A\.M\.|P\.M\.|GMT|UTC|BST|CET|[ECMP][DS]?T)$/u;

export const KIN =
  /^(?:son|daughter|wife|husband|widow|widower|brother|sister|father|mother|grandson|granddaughter)$/u;

/** A relative who may bear another family name than before: "her great-niece", "the mother-in-law". */
export const RELATIVE =
  /(?:^|[\s-])(?:son|daughter|child|wife|husband|partner|fianc[eé]e?|widow|widower|brother|sister|sibling|father|mother|parent|niece|nephew|aunt|uncle|cousin)(?:-in-law)?$/u;

export const FORMER = wordSet('former ex onetime one-time late then retired');

export const SMALL_IN_NAMES = together(
  DETERMINERS,
  wordSet('of on in at for from to and all leading prominent fellow top s'),
);

export const STREET = /^(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Highway|Drive)$/u;

export const OWNED_BY_OUTLET =
  /^(?:founder|founders|co-founder|account|accounts|executives|shares|employees|website|users|customers|stock|ceo|headquarters|officials|app|platform|editor|reporter|poll|publisher)$/u;

export const BLOCKS_RELAY =
  /^(?:if|when|because|while|though|although|unless|of|to|for|with|by|about|like|as|not|whether|is|are|was|were|has|have|will)$/u;

export const TIME_WORD =
  /^(?:week|weeks|month|months|year|years|day|days|time|times|morning|afternoon|evening|night|ago|hours?|decades?|weekend|summer|winter|spring|fall|autumn)$/u;

export const OBJECTING_CUE =
  /^(?:disput|den[iy]|reject|challeng|criti|slam|blast|mock|rebut|refut|dismiss|attack|condemn|denounc|question)/u;

export const UNKEYED = together(DETERMINERS, wordSet("of 's ’s also senior top"));

export const STOPS_CLAUSE = together(
  without(RELATIVES, 'that'),
  COORDINATORS,
  CLEAR_AUXILIARIES,
  wordSet('if when because while although unless whether to not'),
);

/** Words that make what follows another clause or an object, unless "that" comes between. */
export const LINKS_CLAUSE = together(without(PREPOSITIONS, 'in to on'), wordSet('since until where'));

export const QUESTIONER =
  /^(?:q|question|questioner|interviewer|reporter|the press|press|audience|host|moderator)$/iu;

export const PRONOUN = together(PERSONAL_PRONOUNS, RELATIVES);

export const POSSESSIVE_PRONOUN = together(POSSESSIVES, wordSet('whose'));

export const DETERMINER = together(
  new Set([...DETERMINERS].filter((word) => !POSSESSIVES.has(word))),
  wordSet('any all numerous various'),
);

export const RELEASE =
  /^(?:statement|letter|email|e-mail|tweet|post|posting|message|testimony|speech|note|memo|release|video)$/u;

export const COLLECTIVE =
  /^(?:organization|organisation|group|company|agency|newspaper|paper|magazine|network|firm|department|bureau|committee|party|university|institute|foundation|union|outlet|site|website|bank|association|council|commission|ministry|court|airline|hospital|school|team|club|charity|nonprofit|publication|corporation|campaign)$/u;

export const ORGANISATION_EPITHET =
  /^(?:giant|maker|manufacturer|retailer|carrier|insurer|lender|lobby|chain|operator|developer|publisher|watchdog|regulator|startup|start-up|behemoth|powerhouse|automaker|brewer|chipmaker|drugmaker)$/u;

export const EPITHET =
  /^(?:lawmaker|businessman|businesswoman|billionaire|millionaire|candidate|nominee|contender|frontrunner|front-runner|senator|congressman|congresswoman|governor|democrat|republican|star|mogul|tycoon|magnate|native|lady|politician|independent|conservative|socialist|veteran|hopeful|incumbent|challenger|newcomer|executive|entrepreneur|developer)$/u;

/** Kinds of persons that news names again without saying before that they are it ("the star", "the singer"). */
export const PERFORMER =
  /^(?:star|superstar|actor|actress|singer|songwriter|rapper|comedian|comedienne|comic|entertainer|filmmaker|supermodel|starlet|golfer|quarterback|striker|midfielder|goalkeeper|pitcher|sprinter|swimmer|skater)$/u;

export const PASSIVE = together(BE, wordSet('reportedly allegedly apparently'));

export const ENDS_ROLE = together(
  PREPOSITIONS,
  RELATIVES,
  CLEAR_AUXILIARIES,
  wordSet('said when where while'),
);

export const SMALL_IN_ORGANISATIONS = wordSet('of the and for on in & to');

export const ENDS_ROLE_NOUN = together(ENDS_ROLE, wordSet(', ('));

export const TIME_IN_NAMES = / (?:on|last|late|early|this) (?:\p{L}+day|week|month|year)\b.*$/u;

export const BARE_PRONOUN = together(without(SUBJECTS, 'i we'), wordSet('who which that'));

export const OPENS_POSTMODIFIER =
  /^(?:who|that|which|whose|familiar|close|briefed|involved|present|speaking|and|or|but|he|she|they)$/u;

/** Where the words that name a description end, and those begin that only tell more of it. */
export const ENDS_SHOWN =
  /^(?:who|which|that|whose|whom|as|including|speaking|talking|seen|known|called|obtained|posted|published|filed|cited|quoted)$/u;

export const BETWEEN_NOUNS = wordSet('of for to from by with at');

export const BEFORE_PLACE = /^(?:in|at|from|near|on|outside|during)$/u;

/** What opens a noun phrase of its own. */
export const QUANTITY =
  /^(?:the|a|an|some|several|many|most|all|other|others|both|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|fellow|her|his|their|its)$/u;

/** What stands before a day, month or other time. */
export const BEFORE_TIME = /^(?:on|in|at|last|this|next|since)$/u;

/** Nouns for what is no person, body or text, whatever stands beside them. */
export const SPEECHLESS =
  /^(?:thing|things|time|times|way|ways|fact|case|lot|part|rest|kind|sort|end|same|moment|number)$/u;

/** What its author does with a document. */
export const MADE_BY = /^(?:published|posted|written|released|issued|circulated|prepared|signed)$/u;

/** What its author does with a document, before its noun. */
export const RELEASES =
  /^(?:published?|publishes|post(?:ed|s)|wr(?:ote|itten|iting)|releas(?:ed|es|ing)|issu(?:ed|es|ing)|circulated|prepared|sign(?:ed|ing)|sent|sending|penned|tweeted|gave|filed)$/u;

/** Words by which a person is taken up again. */
export const TAKES_UP_PERSON = /^(?:he|she|his|her|him|himself|herself|who)$/u;

/** What opens words that tell when or where, in front of a clause. */
export const OPENS_TIME = /^(?:while|when|after|before|as|during|in|at|on)$/u;

/** What bounds a number of people. */
export const BOUND = /^(?:(?:more|fewer|less) than|at (?:least|most)|up to)$/u;

/** What opens a clause that tells nothing of the words in front. */
export const OPENS_OTHER_CLAUSE = /^(?:who|whom|which|that|as|but|and|though|although)$/u;

/** Small words with which no noun phrase of a speaker begins. */
export const OPENS_NO_SPEAKER = /^(?:no|in|on|with|from|by|for|during)$/u;

/** What begins the words that somebody is asked. */
export const OPENS_QUESTION = /^(?:if|whether|about|how|what|why|when|who|where|to)$/u;

/** What says that a name follows in marks ("goes by the name “Rusty”"). */
export const NAMES_BEARER =
  /\b(?:(?:go(?:es|ing)?|went)\s+(?:simply\s+|only\s+)?by|known\s+(?:\p{L}+\s+){0,5}?as|(?:nick|re)named|dubbed|(?:call(?:s|ed|ing)?|styl(?:es?|ed|ing))\s+(?:him|her|them)sel(?:f|ves)|(?:they|everyone|everybody|people|friends|colleagues|locals|neighbou?rs)\s+call(?:s|ed)?(?:\s+(?:him|her))?|a\.?k\.?a\.?|(?:nick|pen|stage|code|screen|user)?-?names?(?:\s+(?:is|was|of))?|nickname(?:\s+(?:is|was|of))?|alias(?:\s+of)?|pseudonym(?:\s+of)?|handle(?:\s+of)?)\s*,?\s+(?:(?:just|simply|only|the\s+\p{L}*name)\s+)?["“'‘]([^\n"“”]{1,40}?)["”’'](?![\p{L}])/giu;

/** Verbs that the one who is told stands behind. */
export const TAKES_HEARER = /^(?:asked|told|asks|tells|reminded|assured|urged|warned|advised|informed)$/u;

/** Nouns for the two ends of one tie. */
export const CHILD = /^(?:daughter|son|child|boy|girl)$/u;
export const PARENT = /^(?:mother|father|mom|mum|dad|parent)$/u;
