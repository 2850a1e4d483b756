import { together, wordSet } from '../language/word-set.ts';
import { BE, COORDINATORS, DETERMINERS, HAVE, PREPOSITIONS, RELATIVES } from './closed-classes.ts';

/** Words of English by which readings of the network are mended: what says nothing, where a phrase goes on. */

/** What is published speaks through its words and figures; pictures, tests and deeds do not. */
export const SHOWS_IN_WORDS =
  /\b(?:reports?|letters?|statements?|filings?|complaint|affidavit|memos?|e-?mails?|messages?|tweets?|posts?|stud(?:y|ies)|surveys?|polls?|polling|papers?|articles?|books?|documents?|rulings?|transcripts?|records|logs?|data|figures|numbers|statistics|anal[yi]s[ei]s|reviews?|research|projections?|forecasts?|estimates?|results|averages?|index|census|minutes|returns?|ratings?|audits?)\b/iu;

/** A question's beginning: no words of anybody. */
export const SAYS_NOTHING =
  /^(?:what|how|why|who|when|where|which)\s+(?:did|do|does|has|have|had|is|was|are|were|can|could|would|will|should)$/iu;

export const FINITE_WORD =
  /\b(?:is|are|was|were|has|have|had|do|does|did|will|would|can|could|may|might|must|should|shall|cannot)\b|n[’']t\b/iu;

export const NAMES_REQUEST =
  /^(?:[\p{L}’'.-]+\s+){0,5}?(?:requests?|motions?|appeals?|bids?|petitions?|applications?|permission|access|entry|bail|injunctions?|parole|visas?)\b/u;

export const ALONE_AS_SOURCE = /^(?:it|they|those|these|that|this|which|who|he|she|we|i)$/iu;

/** Words that no phrase ends on: their noun is still to come. */
export const OPENS_PHRASE = together(
  DETERMINERS,
  wordSet('other others’ of from into recent first next own several many few'),
);

export const STOPS_PHRASE = together(
  COORDINATORS,
  RELATIVES,
  BE,
  HAVE,
  PREPOSITIONS,
  wordSet(
    'that he she they it we i you who to as not will would could should can may might did does do if when',
  ),
);

/** What stands before a noun that says what something is. */
export const BEFORE_PREDICATE = /\b(?:is|are|was|were|be|been)\s+(?:an?|the)\s+(?:[\p{L}’'.-]+\s+){0,3}$/u;

/** What opens a clause of the reporter's behind a cue. */
export const OPENS_ASIDE = /(?:^|\s)(?:after|before|when|while|since|once|because)\s+$/u;

/** What teaches without words. */
export const WORDLESS_TEACHER =
  /^(?:(?:past|long|bitter|hard|recent|his|her|our|their)\s)?(?:experience|history|hindsight|instinct|intuition|logic|common sense|practice|time|life)$/iu;

/** What a court, a board or two parties agree to do. */
export const TAKES_A_CASE =
  /^to (?:hear|review|take up|consider|settle|pay|sell|buy|merge|drop|plead|extend|delay|postpone|suspend|resume|hand over|turn over|meet|share)\b/iu;

/** Words so short that programs drop, add and exchange them unheard. */
export const UNHEARD =
  /^(?:an?|the|and|of|to|in|that|so|well|oh|ah|um|uh|er|okay|ok|yeah|you know|i mean|like|now|but|or|just|is|it|at|on|for|as|are|be|was|were|have|has|had|do|there|this|then|than|with|from|some|when|also)$/u;

/** Pronouns and auxiliaries that nobody stresses: "him" and "them", "her" and "your", "could" and "would" are one sound. */
export const UNSTRESSED =
  /^(?:can|could|will|would|i|he|she|it|we|you|they|me|my|him|her|them|us|his|hers?|your|our|their|its|'em)(?:'(?:s|re|ve|ll|d))?$/u;
