import type { Act } from '../model/attribution.ts';

/** `past` also stands for the past participle where both are alike. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/**
 * How a cue takes its content. `quote`: may follow or invert round bare quoted words ("…", said Smith).
 * `clause`: takes a clause, with or without *that*. `that`: takes a clause only with *that* (or a question word).
 * `object`: its object is the content ("criticised the plan"). `infinitive`: "vowed to go". `addressee`: a hearer comes
 * first ("told Jones that").
 */
export type CueFrame = 'quote' | 'clause' | 'that' | 'object' | 'infinitive' | 'addressee';

/**
 * Verbs that behave alike: what they tell of, their frames, which of their forms are also nouns or adjectives, and the
 * verbs, by single spaces. In brackets, the particles with which a verb reports in a headline: `call(for|on)`, `slam()`.
 */
export type VerbGroup = readonly [act: Act, frames: string, alsoNouns: string, verbs: string];

/** One inflected form of a cue verb. */
export interface CueForm {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly act: Act;
  readonly frames: ReadonlySet<CueFrame>;
  /** Also a common noun or adjective ("reports", "claims", "stated"). */
  readonly ambiguous: boolean;
}

/** A present form of a verb that reports in a headline. */
export interface HeadlineForm {
  readonly third: boolean;
  /** Particles that belong to it, one of them wanted; "" for none. */
  readonly particles: readonly string[];
}

/** The verbs of saying of a language. Words are lower-case. */
export interface VerbsOfSaying {
  /** The cue verb that a word may be; undefined for any other word. */
  cueFormOf(word: string): CueForm | undefined;
  /** The verb of a headline that a word may be; undefined for any other word. */
  headlineFormOf(word: string): HeadlineForm | undefined;
  /** Whether a word is a form of a verb that tells in a clause what was said or written; "texts" and "posts" are nouns. */
  isSaying(word: string): boolean;
}

/** Reads a table of verbs; of two verbs with a form in common the first has it. */
export function readVerbsOfSaying(
  table: readonly VerbGroup[],
  inflect: (verb: string) => readonly (readonly [word: string, form: VerbForm])[],
): VerbsOfSaying {
  const cues = new Map<string, CueForm>();
  const headline = new Map<string, HeadlineForm>();
  for (const [act, frameNames, alsoNouns, verbs] of table) {
    const frames = new Set(wordsOf(frameNames) as CueFrame[]);
    const nouns = wordsOf(alsoNouns);
    for (const [, lemma, particles] of verbs.matchAll(/([\p{L}-]+)(?:\(([^)]*)\))?/gu)) {
      for (const [word, form] of inflect(lemma!)) {
        const cue = { lemma: lemma!, form, act, frames, ambiguous: nouns.includes(form) };
        if (frames.size > 0 && !cues.has(word)) cues.set(word, cue);
        if (particles === undefined || (form !== 'base' && form !== 'third')) continue;
        headline.set(word, { third: form === 'third', particles: particles.split('|') });
      }
    }
  }
  return {
    cueFormOf: (word) => cues.get(word),
    headlineFormOf: (word) => headline.get(word),
    isSaying: (word) => {
      const cue = cues.get(word);
      return (
        cue !== undefined &&
        cue.act !== 'thought' &&
        tellsClause(cue) &&
        !(cue.ambiguous && cue.act === 'wrote')
      );
    },
  };
}

function tellsClause({ frames }: CueForm): boolean {
  return frames.has('clause') || (frames.has('quote') && frames.has('that'));
}

function wordsOf(list: string): string[] {
  return list.split(' ').filter((word) => word !== '');
}
