import { together, wordSet } from '../language/word-set.ts';
import {
  BE,
  COORDINATORS,
  DETERMINERS,
  HAVE,
  PREPOSITIONS,
  QUESTION_WORDS,
  RELATIVES,
} from './closed-classes.ts';
import { inflectVerb } from './morphology.ts';
import { ENGLISH_SAYING } from './verbs-of-saying.ts';

/** Words of English by which the rules of extraction tell cues, sources and contents from what stands round them. */

export const WRITTEN_SOURCE =
  /\b(?:report|letter|statement|filing|lawsuit|complaint|indictment|affidavit|memo|memorandum|e-?mail|tweet|post|study|survey|poll|paper|article|editorial|column|book|release|document|documents|ruling|opinion|order|text|website|newspaper|journal|magazine|headline|sign|banner|note|caption|description|transcript|records|data|figures|statistics|analysis|review)s?$/iu;

export const WRITTEN_PLACE =
  /\b(?:wrote|writes|writing|written|tweet(?:ed|s|ing)?|retweet(?:ed|s)?|post(?:ed|s|ing)?|blog(?:ged|s)?|e-?mail(?:ed|s)?|texted|on (?:Twitter|Facebook|Instagram|X|Threads|LinkedIn|his blog|her blog|social media)|in an? (?:\w+ )?(?:letter|memo|e-?mail|tweet|post|filing|op-ed|report|essay|article|column|book|text message|written statement|blog post|court filing))\b/iu;

export const ELISION =
  /^(?:tis|twas|twere|twill|tisn|twasn|em|cause|cuz|coz|til|till|round|bout|neath|cept|ere|kay|n|nuff|sup|ello|ard|im|er|e)(?![\p{L}\p{N}])/iu;

/** Words that can only stand outside a quotation: "…, said Smith", "…, she added". */
export const CUE_OUTSIDE =
  /[,.?!]\s(?=(?:said|says|added|wrote|asked|replied)\s\p{L}|(?:he|she|they|I)\s(?:said|says|added|wrote|told|asked|replied)\b)/u;

export const PLAIN_BASE = wordSet('say think believe argue agree insist acknowledge');

export const NEVER_BEFORE_CUE = together(
  COORDINATORS,
  RELATIVES,
  wordSet('while as when because if so to of is was'),
);

export const JOINS_QUOTATION = /^(?:but|and|so|yet|or|still|then|also|because|plus|—|–|--|-|\(|:|…|\.{2,})$/u;

export const OPENS_SUBORDINATE = /^(?:if|because|since|although|though|that|before|after|once|until)$/u;

export const SUBORDINATE = /^(?:where|as|while|when|who)$/u;

export const OPENS_REPORT = DETERMINERS;

export const SMALL_BEFORE_REPORT = together(PREPOSITIONS, COORDINATORS, RELATIVES, BE, HAVE, wordSet('not'));

export const REPORT_NOUN =
  '(?:reports?|articles?|story|stories|accounts?|letters?|memos?|memorandum|complaint|lawsuit|study|studies|book|column|filings?|documents?|claims?|rumou?rs?|allegations?)';

export const REPORT_CUE =
  '(?:said|says|claimed|claims|alleged|alleges|asserted|asserts|stated|states|suggested|suggests|claiming|saying|alleging|asserting|stating|suggesting)';

export const REPORT_GERUND =
  'claiming|saying|alleging|asserting|stating|suggesting|describing|calling|urging|demanding';

export const REPORT_THAT =
  /(?<![\p{L}’'-])([Rr]eports?|[Cc]laims?|[Aa]llegations?|[Rr]umou?rs?)\s+[Tt]hat\s+(?=\p{Lu}|(?:he|she|they|the|his|her)\b)/gu;

export const NO_TURN_LABEL =
  /^(?:UPDATED?|BREAKING|NOTE|WATCH|READ|MORE|RELATED|PHOTOS?|VIDEO|LIVE|ANALYSIS|OPINION|EXCLUSIVE|SOURCE|CORRECTION|WHO|WHAT|WHEN|WHERE|WHY|HOW|FACT|CLAIM|VERDICT|RATING|SUMMARY|ABSTRACT|FULL TEXT)\b/u;

export const HEADLINE_ROLE =
  /^(?:police|officials?|mayor|minister|president|governor|gov|senator|rep|report|reports|study|poll|judge|lawyer|attorney|court|union|spokes(?:man|woman|person)|ceo|chief|leader|leaders|ex-\p{L}+|dem|dems|gop|expert|experts|aide|aides|source|sources|sheriff|coach|secretary|ambassador|coroner|doctor|teacher|family|widow|mother|father)$/iu;

export const GENRE_LABELS =
  /^(?:live|exclusive|analysis|opinion|watch|breaking|update|updated|video|review|explainer|explained|factbox|photos|obituary|interview|profile|correction|editorial|recap|results|poll|election|weather|sport|the latest|fact check|the)$/u;

export const STOPS_SUBJECT =
  /^(?:who|that|which|after|before|as|while|when|how|why|what|where|if|in|on|at|by|over|for|with|from|says?|said)$/u;

export const CONTENT_OPENERS = together(QUESTION_WORDS, wordSet('that if'));

/** Verbs that end a phrase that names a source; more verbs than these find fewer sources. */
export const FINITE_IN_PHRASE = wordSet(
  'was were is are had has took takes went goes gave gives made makes spoke speaks came comes did does held ran sat stood began drew kept got won lost wore walked sent wrote fell rose threw spent brought attended appeared worked works lives lived joined helped served serves serving runs supported watched visited moved asked attacked called',
);

export const BARE_CUES = wordSet(
  'reading titled entitled headlined captioned proclaiming declaring reads read saying says said say',
);

/** Nouns with which words are introduced: "cries of", "a warning for the council:". */
export const NOUN_CUES = together(
  new Set(ENGLISH_SAYING.nouns.keys()),
  wordSet(
    'message word line refrain pitch verdict rejoinder assessment quote memo letter e-mail motto slogan headline',
  ),
);

export const MESSAGE_NOUN = together(NOUN_CUES, wordSet('messages words'));

export const MESSAGE_VERB =
  /^(?:has|have|had|offered|offers|sent|sends|gave|gives|delivered|delivers|issued|issues|repeated|repeats|made|makes|summed|added)$/u;

export const OPENS_WITH_CONJUNCTION =
  /^(?:when|while|as|after|before|if|because|since|although|though|in|by|despite|without|upon|on)$/u;

export const AFTER_UNLISTED_CUE = /^(?:on|in|at|to|from|with|as|of|into|during|after)$/u;

export const OPENS_ADVERBIAL = /^(?:in|on|at|during|after|before|when|as|of)$/u;

export const OPENS_NO_REST =
  /^(?:and|but|who|which|while|as|when|in|on|at|during|after|before|with|noting|an?|the)$/u;

/** Behind a cue and a comma: goes on with its source or with another clause, not with what is said. */
export const OPENS_ANOTHER_CLAUSE = /^(?:and|but|or|who|which|whose|while|as|with)$/u;

export const OPENS_SUBJECT = together(DETERMINERS, wordSet('about'));

export const ENDS_NO_SOURCE = /^(?:and|but|or|then|by|before|after|while|when|as|to)$/u;

export const BEFORE_PASSIVE = /^(?:when|if|once|,|is|was|were|are)$/u;

export const BEFORE_NAME_AND_COLON = /^(?:from|here|'s|is|more|via|also|and|again|plus|-|–|—|~|\*|•)$/u;

export const AFTER_HIDDEN_VERB = /^(?:that|to|of|in|on|at|for|as|and|or|by|with|will|is|was|are|be)$/u;

export const ENDS_SOURCE_NOUN =
  / (?:of|by|from|in|for|on|against|about|to|with|that|which|filed|published|released) |,/u;

/** Verbs by which something brings somebody to speak: "prompting the judge to remark". */
export const BRINGS_TO_SPEAK = /^(?:prompt|lead|forc|caus|spurr|inspir|mov|provok)(?:ing|ed)$|^led$/u;

/** In a cue: what is said there did not take place. */
export const UNTOLD =
  /\b(?:not|never|to|will|would|should|could|can|may|might|must)\b|n[’']t\b|['’](?:ll|d)\b/iu;

/** Third person and past of verbs, by single spaces. */
function finiteForms(verbs: string): ReadonlySet<string> {
  return new Set(
    verbs
      .split(' ')
      .flatMap((verb) =>
        inflectVerb(verb).flatMap(([word, form]) => (form === 'third' || form === 'past' ? [word] : [])),
      ),
  );
}

/** Verbs that answer what somebody else said. */
export const AGREEING_VERBS = finiteForms('agree disagree demur differ concur dissent');

/** Verbs of agreeing and differing, of the face and the body. */
export const ANSWERING_VERBS = finiteForms(
  'agree disagree demur differ concur object dissent relent balk bristle scoff protest shrug nod laugh smile grin frown wince sigh grimace chuckle giggle hesitate pause shudder blush weep cry sob shake interrupt intervene answer respond reply doubt beg sympathise sympathize worry apologise apologize despair marvel concede insist remember recall reflect wonder speculate complain joke quip rejoice rage fume snort groan gasp whisper shout',
);

/** "That did not convince …". */
export const MOVING_VERBS: ReadonlySet<string> = new Set(
  'convince persuade satisfy impress reassure comfort console anger infuriate annoy irritate please delight amuse surprise shock alarm worry trouble bother puzzle baffle disappoint upset frustrate placate appease mollify deter move sway suit horrify outrage'
    .split(' ')
    .flatMap((verb) => [verb, ...finiteForms(verb)]),
);

/** How somebody is about it: an adjective behind a copula, which ends the clause. */
export const ANSWERING_COPULA =
  /^(?:\S+ly )?(?:is|was|are|were|remains|remained|sounds|sounded|seems|seemed|appears|appeared|feels|felt|looks|looked|became|grew|stayed|has been|had been)(?: (?:not|n't|also|still|now|less|more|much|far|even|so|as|too|very|rather|quite|just|\S+ly))* (?!(?:the|a|an|in(?! \S+ (?:\S+ )?(?:moods?|spirits|temper)\b)|at|on|born|there|here|elected|named|arrested|charged|killed|found|shot|hit|taken|made|given|known|seen|one)\b)(?:\S+|in (?:no|a|an|good|high|low|bad|better) (?:\S+ )?(?:moods?|spirits|temper))(?: (?:of|about|by|with|that|to|for|when|at|on|over|in)\b[^.]*)? ?[.!]$/u;

/** What somebody has, takes or offers that is an opinion. */
export const ANSWERING_NOUN =
  /^(?:\S+ly )?(?:has|had|have|takes?|took|holds?|held|sees?|saw|gives?|gave|offers?|offered|puts?)(?: \S+){0,4}? (?:views?|ideas?|doubts?|theor(?:y|ies)|answers?|message|explanations?|opinions?|advice|worr(?:y|ies)|concerns?|fears?|regrets?|hopes?|reply|response|verdict|questions?|suspicions?|reservations|misgivings|complaint|warning|it differently|things differently|it otherwise|sympathy|patience|time for)\b/u;

/** One who died does not speak. */
export const DYING_VERB = /^(?:died|dies|killed|drowned|buried|perished|dead|murdered|fatally)$/u;

/** What opens a relative clause between commas, up to its cue. */
export const OPENS_RELATIVE = /,\s(?:which|who|whom|whose|where)\s[^,.;:“”"]{0,60}$/u;

/** The main clause that goes on behind a relative one. */
export const AFTER_RELATIVE =
  /,\s(?=(?:will|would|has|have|had|was|were|is|are|can|could|may|might|must|should|did|does|do|\p{Ll}{3,}(?:ed|[^s]s))\s)/u;

/** What a written thing does with its words. */
export const READS_ALOUD = /^(?:reads?|ran|began|says|said|stated|states)$/u;

/** Things with words on them that are no documents. */
export const WRITTEN_THING =
  /^(?:placards?|posters?|inscriptions?|graffiti|stickers?|t-?shirts?|cards?|reply|replies|threads?|chants?|plaques?|mural|slogan|hashtag)$/u;

/** Words straight before the one who was asked, in the introduction of an interview. */
export const BEFORE_INTERVIEWEE =
  '(?:[Ii]nterview(?:ed|s)?|[Ii]n [Cc]onversation|[Tt]alk(?:s|ed)?|[Ss]peaks?|[Ss]poke|[Cc]hat(?:s|ted)?|[Ss]at down|[Mm]et|[Cc]aught up|[Aa]sk(?:s|ed)?|[Qq](?:&| and )[Aa]|[Qq]uestions)(?: (?:with|to|for|With|To|For))?';

/** Words straight behind the one who was asked. */
export const BEHIND_INTERVIEWEE =
  'talks|talked|speaks|spoke|sits down|sat down|tells|told|answers|answered|explains|explained|discusses|discussed|looks back|on|responds|reflects|shares|shared|opens up';

/** What tells of somebody straight behind their name: "mends clocks", ", a diver, has". */
export const TOLD_BEHIND_NAME =
  /^(?:,[^,.\n]{1,60},)? (?:(?:has|had|is|was|grew|made|ran|spent|began|left|won|wrote|taught|spoke|still|first)|\p{Ll}{2,}(?:ed|[^s\P{Ll}]s))\b/u;

export const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|us|[Oo]ur)\b/u;

/** What a clause or a quotation begins with that somebody says. */
export const OPENS_WORDS = /^(?:that|what|how|whether|he|she|they|it|[“":‘])$/u;

/** Who said the words before, told to the end of a paragraph: ", said Smith, the mayor." */
export const TOLD_AT_THE_END =
  /[,.?!]\s(?:said|says|added|asked|explained|warned|insisted)\s(?:\p{Lu}[\p{L}.’'-]+|(?:the|a|an)\s\p{Ll}+)(?:\s[\p{L}.’'-]+){0,5}(?:,[^"“”.!?]{2,120})?\.?$/u;

/** What comes from somebody behind their words: "came the reply from the mayor". */
export const ANSWERING_SOUNDS = 'reply answer response retort shout cry call warning verdict rejoinder'.split(
  ' ',
);

/** The line over a letter that names its writer. */
export const HEADS_LETTER =
  /^(?:from the (?:desk|office|pen) of|(?:an?|an? open) (?:letter|message|note) (?:from|by)):?\s+(?<name>(?:the\s)?\p{Lu}[^:;"“”\n]{1,80}?)[.:]?$/iu;

/** An office over a letter whose writer is named below it: "our chief executive". */
export const OFFICE_ALONE = /^(?:our|your|the|my|an?)\s/iu;

/** How a letter begins and ends. */
export const SALUTES =
  /^(?:dear|hello|hi|greetings|friends|neighbou?rs|colleagues|to (?:whom it may concern|(?:all|our|my|the|every)\b))[^.?!\n]{0,60}[,:]?$/iu;
export const CLOSES_LETTER =
  /^(?:yours|your (?:friend|neighbou?r|mayor|servant)|sincerely|respectfully|regards|(?:kind|best|warm) (?:regards|wishes)|with (?:thanks|gratitude|best wishes)|thank you|cordially|love)\b[^.?!\n]{0,40}[,.]?$/iu;

/** Pasts that are written as their verb is. */
export const UNCHANGED_PASTS = wordSet(
  'cut put set hit let shut spread split quit read beat bet cast burst thrust shed',
);

/** The end of words with which a speaker begins to repeat what somebody said or wrote ("you told us that", "and I quote"). */
export const READS_OUT =
  /\b(?:said|told|wrote|says|saying|tweeted|posted|called|reads?|reading|quot(?:e|ed|ing))\b[^.?!]{0,60}$/iu;

/**
 * The end of words by which a speaker says that what follows is another's: "I was told by the crew that", "the crew told
 * me that", "according to the crew,", "they claim that".
 */
export const FROM_ANOTHER =
  /\b(?:I|we)(?:['’]ve|\s+have|\s+had)?\s+(?:was|were|been|am|are)\s+(?:told|informed|assured|advised|warned)(?:\s+by\s[^.?!;]{2,80}?)?\s+that\W*$|(?<!\b(?:I|we)\b(?:\s+\S+){0,3}\s)\b(?:told|tells?|informed|assured|advised|warned)\s+(?:me|us)(?:\s+that)?\W*$|\baccording\s+to\s+(?!me\b)[^.?!;,]{3,60},\W*$|(?<!\b(?:I|we)\b(?:\s+\S+){0,3}\s)\b(?:claim|allege|insist|say|report|maintain)(?:s|ed)?\s+that\W*$|(?<!\b(?:I|we)\b(?:\s+\S+){0,3}\s)\bsaid\s+that\W*$/iu;

/** A noun phrase of up to six words: no comma, no mark. */
const PHRASE = `(?:[\\p{L}\\p{N}.’'&-]+\\s+){0,5}?[\\p{L}\\p{N}.’'-]+`;

/** Verbs for what one is blamed or praised for, which may be what that one said ("accused Lind of telling her"). */
export const BLAMES =
  /\b(?:accus|suspect|critici[sz]|blam|mock|fault|denounc|rebuk|reprimand|thank|prais|attack|slam|slamm|blast|ridicul|condemn|chid|scold|lambast|assail|derid|applaud|censur)(?:e|ed|es|s|ing)?$/iu;

/** Behind such a verb: whom, "of" or "for", and that one's saying. */
export const SAID_BY_BLAMED = new RegExp(
  `^\\s*(${PHRASE})\\s+(?:of|for)\\s+(?:\\p{L}+ly\\s+|repeatedly\\s+)?(saying|telling|claiming|alleging|asserting|suggesting|implying|insisting|warning|threatening|promising|asking|urging|ordering|writing|stating|declaring|arguing|admitting|denying|boasting|joking|predicting|calling\\s+for|demanding)\\s+(?:(?:him|her|them|me|us|reporters|officers|officials|police|investigators|colleagues|friends|voters|the\\s+\\p{L}+)\\s+)?(?:that\\s+)?(?=\\S)`,
  'u',
);

/** Who told or ordered whom to do something, at the beginning of a clause: "[police] <told> the group {to stay put}". */
export const TOLD_TO = new RegExp(
  `(?:^|(?<=(?:^|[\\s“‘"'])(?:that|and|but|when|after|because|as|where|while)\\s)|(?<=[,;—–]\\s))(${PHRASE})\\s+(?:(?:had|have|has|also|then|later|repeatedly)\\s+)*(told|ordered|instructed|urged|warned|advised|asked|begged|implored|commanded)\\s+(?:(?!to\\b|that\\b|and\\b|but\\b|who\\b)[\\p{L}\\p{N}.’'-]+\\s+){1,6}?(?:not\\s+)?(?=to\\s+\\p{Ll})`,
  'gu',
);

/** What may open a clause in front of its subject. */
export const BEFORE_SUBJECT =
  /^(?:(?:that|and|but|or|not|when|after|because|as|where|while|whether|if)\s+)+/iu;

/** What somebody owns that was said: "Lind’s promise to", "his repeated warnings that". */
export const OWNED_SAYING =
  /(?<=^|[\s“‘"'(])((?:\p{Lu}[\p{L}.-]*\s+){0,4}?\p{Lu}[\p{L}.-]+['’]s?|(?:the|a|an)\s+(?:\p{Ll}[\p{L}-]+\s+){1,3}?\p{Ll}[\p{L}-]+['’]s?|his|her|their)\s+(?:\p{Ll}[\p{L}-]+\s+){0,2}?((?:promises?|pledges?|vows?|threats?|offers?|demands?|requests?|calls?|pleas?)\s+(?=(?:not\s+)?to\s+\p{Ll})|(?:claims?|assertions?|allegations?|accusations?|warnings?|statements?|promises?|pledges?|threats?|suggestions?|insistence|complaints?|arguments?|contentions?|remarks?|comments?|admissions?|boasts?|denials?|predictions?)\s+(?=that\s))/gu;

/** Words that a sentence's beginning capitalises and that name nobody. */
export const OPENS_WITHOUT_NAME = /^(?:He|She|They|It|This|That|There|We|You)$/u;
