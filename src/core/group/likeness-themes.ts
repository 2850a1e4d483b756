/** What is known of two wordings when a theme is put into words. */
export interface Likeness {
  /** Null where one of the speakers is nobody in particular. */
  readonly sameSpeaker: boolean | null;
  /** The words that both hold, the weightiest first, in quotation marks. */
  readonly shared: readonly string[];
  /** Two related words and how they are related; null without any. */
  readonly related: string | null;
  /** Whether the sentences around the two share much of their words. */
  readonly isAroundAlike: boolean;
  /** Whether a third wording is likely to go with each of the two. */
  readonly hasThird: boolean;
  /** The value of a feature; 0 where the two were not looked at among the others. */
  readonly value: (feature: string) => number;
}

type Words = (likeness: Likeness) => string | null;

/** How many words that two wordings share are told. */
const MOST_WORDS = 3;
/** Share of the report's sentences between two places, up to which they are alike, and from which they are far apart. */
const LIKE_PLACES = 0.15;
const FAR_PLACES = 0.4;

/** Features of a pair that tell of one thing, and how to say so in plain words; null where there is nothing to say. */
export interface LikenessTheme {
  readonly features: readonly string[];
  /** Whether it is told however little it weighs. */
  readonly isFact: boolean;
  readonly for: Words;
  readonly against: Words;
}

/** The themes; a feature that is in none tells a reader nothing by itself. */
export const LIKENESS_THEMES: readonly LikenessTheme[] = [
  {
    features: [
      'containment',
      'dice',
      'shared',
      'run',
      'runShare',
      'sequence',
      'mostTelling',
      'nameless',
      'unsharedLeast',
      'leadContainment',
      'speakerSameContainment',
      'speakerSameNameless',
      'speakerSureSoft',
      'speakerRaritySoft',
      'speakerDiffersSoft',
    ],
    isFact: true,
    for: ({ shared }) => (shared.length === 0 ? null : `both say ${list(shared)}`),
    against: ({ shared }) =>
      shared.length === 0
        ? 'they share no telling word'
        : `they share ${shared.length > MOST_WORDS ? '' : 'only '}${list(shared)}`,
  },
  {
    features: ['related', 'relatedContainment', 'relatedDice', 'mixedRelated', 'softSquared'],
    isFact: false,
    for: ({ related }) => related,
    against: () => null,
  },
  {
    features: ['fragment', 'fragmentRun', 'fragmentDirect'],
    isFact: false,
    for: ({ value }) => (value('fragmentRun') > 0 ? 'the one holds words that the other quotes' : null),
    against: () => null,
  },
  {
    features: [
      'speakerSame',
      'speakerCompatible',
      'speakerDiffers',
      'speakerRarity',
      'speakerFew',
      'indirectSpeakerSame',
    ],
    isFact: true,
    for: ({ sameSpeaker, value }) => {
      if (sameSpeaker) return 'the speaker is the same';
      return value('speakerCompatible') > 0 ? 'the one speaker may stand for the other' : null;
    },
    against: ({ sameSpeaker }) => (sameSpeaker === false ? 'the speaker is not the same' : null),
  },
  {
    features: ['cueShared'],
    isFact: false,
    for: ({ value }) => (value('cueShared') > 0 ? 'the same word tells of the saying' : null),
    against: () => null,
  },
  {
    features: ['numbersDiffer'],
    isFact: false,
    for: () => null,
    against: ({ value }) => (value('numbersDiffer') > 0 ? 'the figures differ' : null),
  },
  {
    features: ['negationDiffers'],
    isFact: false,
    for: () => null,
    against: ({ value }) => (value('negationDiffers') > 0 ? 'only one of them has a word of denial' : null),
  },
  {
    features: ['bothAsked'],
    isFact: false,
    for: ({ value }) => (value('bothAsked') > 0 ? 'both tell what is to be done' : null),
    against: () => null,
  },
  {
    features: ['rest', 'neighbourMost', 'wholeLeast', 'aroundDice'],
    isFact: false,
    for: ({ isAroundAlike }) => (isAroundAlike ? 'their reports say alike things around them' : null),
    against: ({ isAroundAlike }) => (isAroundAlike ? null : 'their reports say other things around them'),
  },
  {
    features: ['positionGap', 'headline', 'lead', 'bothTop', 'oneTop'],
    isFact: false,
    for: ({ value }) =>
      value('positionGap') <= LIKE_PLACES ? 'they stand at like places of their reports' : null,
    against: ({ value }) =>
      value('positionGap') >= FAR_PLACES ? 'they stand at places of their reports that are far apart' : null,
  },
  {
    features: [
      'orderCloseness',
      'orderClosenessFirst',
      'orderFar',
      'orderClosenessFree',
      'orderClosenessSpeaker',
      'orderClosenessBoth',
      'neighbourSupport',
    ],
    isFact: false,
    for: ({ value }) =>
      value('orderCloseness') > value('orderFar')
        ? 'the order of the two reports lets them be expected beside one another'
        : null,
    against: ({ value }) =>
      value('orderFar') > value('orderCloseness')
        ? 'the order of the two reports lets the other be expected elsewhere'
        : null,
  },
  {
    features: ['leastMargin', 'mostMargin'],
    isFact: false,
    for: ({ value }) =>
      value('leastMargin') > 0 ? 'neither goes better with anything else of the two reports' : null,
    against: ({ value }) =>
      value('leastMargin') < 0 ? 'one of them goes better with another wording of the other report' : null,
  },
  {
    features: ['siblingSupport', 'elsewhereSupport', 'paths'],
    isFact: false,
    for: ({ hasThird }) => (hasThird ? 'a third wording goes with both' : null),
    against: ({ hasThird }) => (hasThird ? null : 'no third wording goes with both'),
  },
];

/** Which theme a feature belongs to; none where it tells a reader nothing. */
export const THEME_OF: ReadonlyMap<string, LikenessTheme> = new Map(
  LIKENESS_THEMES.flatMap((theme) => theme.features.map((feature) => [feature, theme] as const)),
);

function list(shared: readonly string[]): string {
  const quoted = shared.slice(0, MOST_WORDS);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} and ${quoted[quoted.length - 1]!}`;
}
