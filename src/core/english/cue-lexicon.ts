import type { Act } from '../model/attribution.ts';
import { inflectVerb, type VerbForm } from './morphology.ts';

/**
 * How a cue takes its content. `quote`: may follow or invert round bare quoted words ("…", said Smith).
 * `clause`: takes a clause, with or without *that*. `that`: takes a clause only with *that* (or a question word).
 * `object`: its object is the content ("criticised the plan"). `infinitive`: "vowed to go". `addressee`: a hearer comes
 * first ("told Jones that").
 */
type CueFrame = 'quote' | 'clause' | 'that' | 'object' | 'infinitive' | 'addressee';

/** One inflected form of a cue verb. */
export interface CueForm {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly act: Act;
  readonly frames: ReadonlySet<CueFrame>;
  /** Also a common noun or adjective ("reports", "claims", "stated"). */
  readonly ambiguous: boolean;
}

const GROUPS: readonly (readonly [Act, readonly CueFrame[], string])[] = [
  [
    'said',
    ['quote', 'clause'],
    `say add reply respond answer remark conclude joke quip exclaim insist argue claim
    assert acknowledge admit concede confess observe explain recall declare state maintain contend allege aver opine
    reiterate repeat affirm reaffirm testify boast brag complain lament protest retort counter interject intone muse
    reason reflect note stress emphasize emphasise underline warn predict announce confirm deny disclose reveal
    mention reckon swear vow pledge hint imply elaborate theorize theorise speculate hypothesize estimate comment`,
  ],
  [
    'said',
    ['quote'],
    `continue shout yell scream shriek chant cry whisper mutter murmur mumble bark snap roar bellow
    thunder growl snarl hiss sneer scoff jeer gush enthuse rave fume rage rant deadpan drawl stammer blurt sigh sob
    groan moan grumble gripe chuckle laugh croon chime wisecrack bemoan crow gloat marvel clarify expand begin plead
    beg implore demand interrupt scold chide interpose pronounce proclaim preach narrate recite offer volunteer
    summarise summarize vent beam exhort intimate trumpet thunder warble lecture lisp pant grouse bluster intimate object rejoin venture ask ponder`,
  ],
  ['said', ['quote', 'clause', 'addressee'], 'tell remind assure reassure inform advise caution'],
  ['said', ['quote', 'that', 'addressee', 'infinitive'], 'ask urge'],
  [
    'said',
    ['that', 'addressee', 'infinitive'],
    `notify persuade convince instruct order command brief counsel
    lecture promise encourage`,
  ],
  [
    'said',
    ['quote', 'that', 'infinitive'],
    `suggest propose recommend promise report charge agree inquire enquire wonder
    query signal indicate stipulate concur recount relate inveigh`,
  ],
  [
    'said',
    ['object'],
    `call describe criticize criticise praise blast slam denounce condemn endorse accuse mock
    dismiss reject question defend deny blame discuss cite tout oppose ridicule deride rebuke belittle assail attack
    decry applaud hail laud commend commemorate characterise characterize portray dub label brand compare outline detail
    address highlight invoke echo reference rebut refute dispute downplay welcome bemoan slam lambaste lambast
    bash knock rip berate castigate decry disavow renounce repudiate disown discredit voice express demand seek
    announce request thank honor honour salute explain acknowledge propose admit reveal mention promise predict
    raise challenge answer reiterate stress`,
  ],
  ['said', ['infinitive'], 'decline refuse vow pledge threaten promise offer agree volunteer swear'],
  [
    'wrote',
    ['quote', 'clause'],
    `write tweet retweet post blog email text read caption pen scrawl scribble print
    publish editorialize opine conclude`,
  ],
  ['wrote', ['that'], 'show find indicate demonstrate document state'],
  ['thought', ['clause'], 'think believe feel reckon suspect guess assume presume suppose figure'],
  ['thought', ['quote', 'clause'], 'think wonder remember reminisce'],
  [
    'thought',
    ['that'],
    `know realise realize understand imagine remember recall doubt expect hope fear worry wish
    decide conclude sense estimate consider see`,
  ],
  ['thought', ['infinitive'], 'want hope expect intend plan prefer decide seek wish aim'],
  ['thought', ['object'], 'support favor favour oppose doubt fear prefer love hate admire regret resent'],
];

const AMBIGUOUS = new Set(
  `reports claims notes plans calls attacks comments questions demands requests hopes fears doubts tweets posts offers
  promises pledges vows views shows states reads texts answers estimates projects remarks stresses charges counters
  shouts blames praises challenges brands labels slams chants cries whispers laughs sighs screams report claim note
  plan call attack comment question demand request hope fear doubt tweet post offer promise pledge vow view show state
  read text answer estimate remark stress charge counter shout blame praise challenge brand label slam chant cry laugh
  signals signal supports support favors favor favours favour wants aims aim seeks sense senses worry worries wishes
  wish guess dispute disputes address addresses reference references details detail document documents echo echoes
  voice object objects find finds pen print prints blog blogs email emails order orders figure figures going goes go
  went gone raise raised raises published posted printed stated alleged feeling feelings meaning understanding seen supporting supported ordered leading expand expanded begin began
  begins continuing continue continues offering offered`.split(/\s+/u),
);

const LEXICON: ReadonlyMap<string, CueForm> = build();

/** The cue verb that a lower-case word may be; undefined for any other word. */
export function cueFormOf(word: string): CueForm | undefined {
  return LEXICON.get(word);
}

function build(): Map<string, CueForm> {
  const acts = new Map<string, Act>();
  const frames = new Map<string, Set<CueFrame>>();
  for (const [act, kinds, lemmas] of GROUPS) {
    for (const lemma of lemmas.split(/\s+/u)) {
      if (!acts.has(lemma)) acts.set(lemma, act);
      const known = frames.get(lemma) ?? new Set();
      for (const kind of kinds) known.add(kind);
      frames.set(lemma, known);
    }
  }
  const lexicon = new Map<string, CueForm>();
  for (const [lemma, act] of acts) {
    for (const [word, form] of inflectVerb(lemma)) {
      if (lexicon.has(word)) continue;
      lexicon.set(word, { lemma, form, act, frames: frames.get(lemma)!, ambiguous: AMBIGUOUS.has(word) });
    }
  }
  return lexicon;
}
