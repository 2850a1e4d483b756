import type { Span } from './span.ts';

export type SpeakerKind = 'person' | 'organisation' | 'group' | 'document' | 'unnamed' | 'unresolved';

/** Somebody or something that words are ascribed to, one entry across all witnesses of a collation. */
export interface Speaker {
  /** `s1`, `s2`, … in order of first mention. */
  readonly id: string;
  /** The fullest name seen ("Mark Rutte"); a description for an unnamed source ("a senior official"). */
  readonly name: string;
  readonly kind: SpeakerKind;
  /** Other ways the witnesses name the speaker, without pronouns, sorted. */
  readonly aliases: readonly string[];
  /** Titles and roles seen in apposition ("NATO Secretary General"), sorted. */
  readonly roles: readonly string[];
  /** Whom a spokesperson speaks for, as a speaker id. */
  readonly speaksFor?: string;
}

/** Whether a speaker is a person or a body with a name of its own. */
export function isProper({ kind, name }: Speaker): boolean {
  return (kind === 'person' || kind === 'organisation') && /(?:^|\s)\p{Lu}\S*$/u.test(name);
}

/** Who stands behind one attribution. */
export interface SpeakerOf {
  /** Speaker id of the one who said the words: who relays them stands in front of that one in the chain. */
  readonly speaker: string;
  /** Speaker ids from the uttering speaker to the origin: [Rutte, Rubio, Trump]; length 1 where nobody is relayed. */
  readonly chain: readonly string[];
  /** How the source was resolved: 'name', 'alias', 'title', 'pronoun', 'description', 'label', 'carried', 'none'. */
  readonly rule: string;
  /** The mention that the decision rests on (the antecedent of a pronoun), where it is another than the source span. */
  readonly evidence: Span | null;
  readonly confidence: number;
}
