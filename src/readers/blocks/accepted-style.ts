/** Every style that a candidate may have before the text has taught one. */
export const STYLES = [
  'capitals',
  'period',
  'plain-period',
  'titled-period',
  'question',
  'name',
  'bracket',
  'voice',
  'bold',
  'line',
] as const;

type TaughtStyle = (typeof STYLES)[number];

/** Share of names on lines of their own where every other line is one, or nearly so. */
export const ALTERNATING = 0.4;

/** What a text tells of the labels of one style. */
interface Evidence {
  /** Occurrences of labels that occur at least twice. */
  readonly strong: number;
  readonly speakers: number;
  readonly recurring: number;
  /** A label stands among the first four paragraphs. */
  readonly early: boolean;
  /** Share of the labels that a time code stands beside. */
  readonly timed: number;
  /** Share of paragraphs with a label. */
  readonly share: number;
  /** The same from the first label to the last: the head and the foot of a file are no turns. */
  readonly spread: number;
  /** Labels whose very form shows them to be such. */
  readonly firm: number;
  /** The first label is a question's. */
  readonly asksFirst: boolean;
}

/** Whether labels of a style come back so that they are such. */
export function isAccepted(
  style: TaughtStyle,
  { strong, speakers, recurring, early, share, spread, firm, timed, asksFirst }: Evidence,
): boolean {
  const isExchange = speakers >= 2 && strong >= 2;
  switch (style) {
    case 'capitals':
    case 'period':
      return strong >= 3 || (speakers >= 2 && early && (strong >= 2 || share >= 0.5));
    case 'plain-period':
    case 'titled-period':
      return recurring >= 2 && strong >= 4 && share >= 0.25;
    case 'question':
      return speakers === 2 && (strong >= 4 || (share >= 0.4 && asksFirst));
    case 'voice':
      return speakers >= 2 || strong >= 2;
    case 'bracket':
      return (strong >= 3 && share >= 0.25) || (speakers >= 2 && share >= 0.6);
    case 'name':
    case 'bold':
      return (
        (strong >= 4 && share >= 0.25) ||
        (strong >= 3 && early && share >= 0.1) ||
        (speakers >= 2 && share >= 0.6) ||
        (isExchange && spread >= 0.6) ||
        (timed >= 0.5 && (strong >= 2 || speakers >= 2))
      );
    case 'line':
      return (
        (recurring >= 2 && strong >= 4 && share >= 0.15) ||
        (speakers >= 2 && firm >= 3 && spread >= ALTERNATING) ||
        (isExchange && (spread >= ALTERNATING || (firm >= 2 && spread >= 0.25))) ||
        (timed >= 0.5 && (strong >= 3 || speakers >= 2))
      );
  }
}
