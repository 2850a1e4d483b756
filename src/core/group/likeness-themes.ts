/** What is known of two wordings when a theme is put into words. */
export interface Likeness {
  readonly sameSpeaker: boolean;
  /** The weightiest words that both hold, at most three. */
  readonly shared: readonly string[];
}

type Words = (likeness: Likeness) => string | null;

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
      'speakerSameContainment',
      'headlineContainment',
      'leadContainment',
      'speakerFewContainment',
    ],
    isFact: true,
    for: ({ shared }) => (shared.length === 0 ? null : `both say ${list(shared)}`),
    against: ({ shared }) =>
      shared.length === 0 ? 'they share no telling word' : `they share only ${list(shared)}`,
  },
  {
    features: [
      'related',
      'relatedContainment',
      'relatedDice',
      'mixedRelated',
      'bothTopRelated',
      'leadInRelated',
    ],
    isFact: false,
    for: () => 'words of the one mean the same as words of the other',
    against: () => null,
  },
  {
    features: ['fragment', 'fragmentRun', 'fragmentDirect'],
    isFact: false,
    for: () => 'the one holds words that the other quotes',
    against: () => null,
  },
  {
    features: ['speakerSame', 'speakerDiffers', 'speakerVague', 'speakerFew', 'indirectSpeakerSame'],
    isFact: true,
    for: ({ sameSpeaker }) => (sameSpeaker ? 'the speaker is the same' : null),
    against: ({ sameSpeaker }) => (sameSpeaker ? null : 'the speaker is not the same'),
  },
  {
    features: ['numbersDiffer', 'numbersShared'],
    isFact: false,
    for: () => null,
    against: () => 'the figures differ',
  },
  {
    features: ['negationDiffers', 'negationDiffersContainment'],
    isFact: false,
    for: () => null,
    against: () => 'the one denies, the other does not',
  },
  {
    features: ['bothAsked'],
    isFact: false,
    for: () => 'both ask for something',
    against: () => null,
  },
  {
    features: ['rest', 'neighbourMost', 'neighbourLeast', 'wholeLeast', 'aroundDice'],
    isFact: false,
    for: () => 'their reports say alike things around them',
    against: () => 'their reports say other things around them',
  },
  {
    features: ['positionGap', 'headline', 'lead', 'bothTop', 'oneTop'],
    isFact: false,
    for: () => 'they stand at like places of their reports',
    against: () => 'they stand far apart in their reports',
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
    for: () => 'what stands before and after them is laid together too',
    against: () => 'the order of the two reports lets the other be expected elsewhere',
  },
  {
    features: ['leastMargin', 'mostMargin'],
    isFact: false,
    for: () => 'neither goes better with anything else there',
    against: () => 'another wording of the report goes better',
  },
  {
    features: ['siblingSupport', 'elsewhereSupport', 'paths'],
    isFact: false,
    for: () => 'other wordings go with both',
    against: () => 'no third wording goes with both',
  },
];

/** Which theme a feature belongs to; none where it tells a reader nothing. */
export const THEME_OF: ReadonlyMap<string, LikenessTheme> = new Map(
  LIKENESS_THEMES.flatMap((theme) => theme.features.map((feature) => [feature, theme] as const)),
);

function list(words: readonly string[]): string {
  const quoted = words.map((word) => `“${word}”`);
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} and ${quoted[quoted.length - 1]!}`;
}
