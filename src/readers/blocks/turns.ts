import { countBy } from '../../core/model/lists/count-by.ts';
import type { Span } from '../../core/model/span.ts';
import { ALTERNATING, isAccepted, STYLES } from './accepted-style.ts';
import { isOfHouse, isSpeakerWord } from './label-names.ts';
import { boldLabel, type LabelCandidate, type LabelStyle, labelAt } from './labels.ts';
import { learnLabels } from './learned-labels.ts';
import type { Paragraph } from './paragraphs.ts';
import { isProceedings } from './proceedings.ts';
import { isInBrackets } from './stage-directions.ts';
import { talkOf } from './talk.ts';
import { isTimeLine, timeOfLine } from './time-codes.ts';

/** The labels of a text, by index of the paragraph that each one opens. */
export interface TurnLabels {
  readonly at: ReadonlyMap<number, LabelCandidate>;
  /** Lines that end a turn without beginning one ("NOTE: …"), by index. */
  readonly stops: ReadonlySet<number>;
  /** Lines that tell the office of whose name stands on the line above. */
  readonly roles: ReadonlySet<number>;
  /** Whether unlabelled paragraphs after a label still belong to it, as in a transcript. */
  readonly continues: boolean;
}

const NOTE_HEAD = 400;
const NONE: TurnLabels = { at: new Map(), stops: new Set(), roles: new Set(), continues: false };

/**
 * Decides which paragraphs open with a speaker's label. A colon alone decides nothing: labels count only where they
 * recur through the text, and a style of label is taken as a whole or not at all.
 */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): TurnLabels {
  const candidates = new Map<number, LabelCandidate>();
  const refused = new Map<number, LabelCandidate>();
  paragraphs.forEach((paragraph, index) => {
    const label = candidateAt(text, paragraph);
    if (label === null) return;
    if (label.refused) refused.set(index, label);
    else candidates.set(index, withNeighbouringTime(text, paragraphs, index, label));
  });
  const roles = takeRoles(paragraphs, candidates);
  const accepted = acceptedStyles(text, paragraphs, candidates, roles);
  if (accepted.size === 0) {
    const learned = learnLabels(text, paragraphs);
    return learned.size === 0 ? NONE : { ...NONE, at: learned, continues: true };
  }
  const named = new Set(
    [...candidates.values()].filter(({ style }) => accepted.has(style)).map(({ key }) => key),
  );
  const at = new Map(
    [...candidates].filter(
      ([, label]) =>
        accepted.has(label.style) ||
        (label.style === 'name' &&
          (isOfHouse(label.key) ||
            named.has(label.key) ||
            (accepted.has('line') && isSpeakerWord(label.key)))),
    ),
  );
  dropStrayLines(at, candidates);
  if (isTitle(text, paragraphs, at)) at.delete(0);
  const stops = new Set(
    [...refused]
      .filter(([, { style, key }]) => accepted.has(style) && (style !== 'line' || LISTING.test(key)))
      .map(([index]) => index),
  );
  // Labels were found in text order; there may be more than a call takes as arguments.
  const first = at.keys().next().value ?? Number.POSITIVE_INFINITY;
  const share = at.size / Math.max(1, paragraphs.length);
  return { at, stops, roles, continues: share >= 0.3 || first <= Math.max(4, paragraphs.length * 0.15) };
}

/** What heads a list of who was there. */
const LISTING =
  /\b(?:participants|attendees|panelists|panellists|speakers|executives|analysts|appearances)$/iu;

/** Takes lines out of the labels that stand right below a name, above words: they tell its office. */
function takeRoles(paragraphs: readonly Paragraph[], candidates: Map<number, LabelCandidate>): Set<number> {
  const isLine = (index: number) => candidates.get(index)?.style === 'line';
  const roles = [...candidates.keys()].filter(
    (index) =>
      isLine(index) &&
      isLine(index - 1) &&
      candidates.get(index - 1)!.time === null &&
      !paragraphs[index]!.afterBlank &&
      !candidates.has(index + 1),
  );
  for (const index of roles) {
    candidates.delete(index);
    candidates.set(index - 1, { ...candidates.get(index - 1)!, isFirm: true });
  }
  return new Set(roles);
}

/** Whether what a text begins with is its title, though a colon stands in it: it comes once, and is no sentence. */
function isTitle(
  text: string,
  paragraphs: readonly Paragraph[],
  at: ReadonlyMap<number, LabelCandidate>,
): boolean {
  const first = at.get(0);
  if (first?.style !== 'name' || at.size < 4 || paragraphs[1]?.afterBlank !== true) return false;
  const isOnce = [...at.values()].filter(({ key }) => key === first.key).length === 1;
  const { end } = paragraphs[0]!;
  return isOnce && first.bodyStart < end && !/[.!?…:;"”’)\]–—-]$/u.test(text.slice(end - 1, end));
}

function candidateAt(text: string, paragraph: Paragraph): LabelCandidate | null {
  const written = labelAt(text, paragraph);
  if (written !== null || paragraph.boldEnd === undefined) return written;
  return boldLabel(text, paragraph, paragraph.boldEnd);
}

/** Some tools write the time on the line before or after the name's own. */
function withNeighbouringTime(
  text: string,
  paragraphs: readonly Paragraph[],
  index: number,
  label: LabelCandidate,
): LabelCandidate {
  if (label.style !== 'line' || label.time !== null) return label;
  for (const neighbour of [paragraphs[index - 1], paragraphs[index + 1]]) {
    if (neighbour === undefined || neighbour.end - neighbour.start > 60) continue;
    const words = text.slice(neighbour.start, neighbour.end);
    if (isTimeLine(words)) return { ...label, time: timeOfLine(words) };
  }
  return label;
}

function acceptedStyles(
  text: string,
  paragraphs: readonly Paragraph[],
  candidates: ReadonlyMap<number, LabelCandidate>,
  roles: ReadonlySet<number>,
): Set<LabelStyle> {
  const accepted = new Set<LabelStyle>();
  const isWorded = paragraphs.map((paragraph, index) => isWordedAt(text, paragraph, candidates.get(index)));
  const total = Math.max(1, isWorded.filter(Boolean).length);
  for (const style of STYLES) {
    const own = [...candidates].filter(([, label]) => label.style === style);
    if (own.length === 0) continue;
    const counts = countBy(own, ([, label]) => label.key);
    const recurring = [...counts.values()].filter((count) => count >= 2);
    const strong = recurring.reduce((sum, count) => sum + count, 0);
    const early = own[0]![0] <= 3;
    const timed = own.filter(([, label]) => label.time !== null).length / own.length;
    const part = own.length / total;
    if (style === 'question' && isQuiz(text, paragraphs, own)) continue;
    if (own.filter(([index, label]) => isFigure(text, label, paragraphs[index]!)).length > own.length * 0.2)
      continue;
    const [from, to] = [own[0]![0], own.at(-1)![0]];
    const isAlone = own.at(-1)![1].bodyStart >= paragraphs[to]!.end;
    const between =
      style === 'line'
        ? paragraphs
            .slice(from, to + 2)
            .filter((paragraph, at) => !roles.has(from + at) && !isNote(text, paragraph)).length
        : isWorded.slice(from, to + (isAlone ? 2 : 1)).filter(Boolean).length;
    if (
      isAccepted(style, {
        spread: own.length / Math.max(1, between),
        firm: own.filter(([, label]) => label.isFirm).length,
        strong,
        speakers: counts.size,
        recurring: recurring.length,
        early,
        share: part,
        timed,
        asksFirst: own[0]![1].key === 'Q',
      })
    )
      accepted.add(style);
  }
  if (isRecordTogether(candidates, total)) for (const style of RECORD) accepted.add(style);
  // A record that writes titled names so writes those without a title so too.
  if (
    accepted.has('period') &&
    share(candidates, 'plain-period', total) <= share(candidates, 'period', total)
  )
    accepted.add('plain-period');
  // A court's record has both: who asks and answers, and who else speaks up. Where the press asks, it is Q alone.
  if (has(candidates, 'question', 'Q')) {
    if (accepted.has('capitals')) accepted.add('question');
    else if (accepted.has('question') && has(candidates, 'question', 'A')) accepted.add('capitals');
  }
  if (accepted.size === 0 && isSoloSpeech(text, paragraphs, candidates))
    accepted.add(candidates.get(0)!.style);
  return accepted;
}

const RECORD: readonly LabelStyle[] = ['period', 'plain-period'];

/** Whether most paragraphs begin with a name in capitals and a full stop, at least one of them in office, as at a press conference. */
function isRecordTogether(candidates: ReadonlyMap<number, LabelCandidate>, total: number): boolean {
  const own = [...candidates.values()].filter(({ style }) => RECORD.includes(style));
  const recurring = [...countBy(own, ({ key }) => key).values()].filter((count) => count >= 2);
  return (
    share(candidates, 'period', total) > 0 && recurring.length >= 2 && own.length >= Math.max(4, total * 0.6)
  );
}

function has(candidates: ReadonlyMap<number, LabelCandidate>, style: LabelStyle, key: string): boolean {
  return [...candidates.values()].some((label) => label.style === style && label.key === key);
}

function share(candidates: ReadonlyMap<number, LabelCandidate>, style: LabelStyle, total: number): number {
  return [...candidates.values()].filter((label) => label.style === style).length / total;
}

/** "A." that "B." follows is an answer to choose. */
function isQuiz(
  text: string,
  paragraphs: readonly Paragraph[],
  own: readonly (readonly [number, LabelCandidate])[],
): boolean {
  const answers = own.filter(([, { key }]) => key === 'A');
  const choices = answers.filter(([index]) => {
    const next = paragraphs[index + 1];
    return next !== undefined && /^B[.):]\s/u.test(text.slice(next.start, next.start + 3));
  });
  return choices.length > answers.length / 2;
}

/** Whether a label may open a paragraph: no time, no note of the record, no words below a label on its own line. */
function isWordedAt(text: string, paragraph: Paragraph, label: LabelCandidate | undefined): boolean {
  if (label !== undefined) return label.bodyStart < paragraph.end || label.style === 'line';
  return !isNote(text, paragraph);
}

/** A time, or a note of the record, that no label could open. */
function isNote(text: string, { start, end }: Span): boolean {
  const words = text.slice(start, Math.min(end, start + NOTE_HEAD));
  if (!/[\p{L}\p{N}]/u.test(words)) return true;
  return isTimeLine(words.replace(/^#+\s*/u, '')) || isInBrackets(words) || isProceedings(words);
}

/** "Name: 1,769" is a line of a table. */
function isFigure(text: string, label: LabelCandidate, paragraph: Paragraph): boolean {
  return (
    label.bodyStart < paragraph.end &&
    !/\p{L}/u.test(text.slice(label.bodyStart, Math.min(paragraph.end, label.bodyStart + 40)))
  );
}

/** A speech: one label at the very beginning, and then somebody talks in the first person outside quotation marks. */
function isSoloSpeech(
  text: string,
  paragraphs: readonly Paragraph[],
  candidates: ReadonlyMap<number, LabelCandidate>,
): boolean {
  const label = candidates.get(0);
  if (label === undefined || (label.style !== 'capitals' && label.style !== 'name')) return false;
  const first = text.slice(label.bodyStart, paragraphs[0]!.end);
  const sentences = first.match(/[.!?…]["”’')\]]*(?=\s|$)/gu)?.length ?? 0;
  if (sentences < (label.style === 'capitals' ? 1 : 2)) return false;
  const quoted = paragraphs.filter(({ start }) => /["“‘„«']/u.test(text.charAt(start))).length;
  if (quoted > paragraphs.length * 0.1) return false;
  const { words, firstPerson } = talkOf(text.slice(label.bodyStart));
  return words >= 8 && firstPerson >= 0.025;
}

/** A name on its own line counts only where it recurs or others of its form surround it. */
function dropStrayLines(at: Map<number, LabelCandidate>, all: ReadonlyMap<number, LabelCandidate>): void {
  const lines = [...all.values()].filter(({ style }) => style === 'line');
  const counts = countBy(lines, ({ key }) => key);
  const kept = [...at].filter(([, { style }]) => style === 'line').map(([index]) => index);
  // A page's own lines stand far from each other; where every other one is a name, each is one.
  const isAlternating = kept.length >= (kept.at(-1)! - kept[0]! + 2) * ALTERNATING;
  for (const [index, { style, key, time, isFirm }] of at) {
    const isStray = time === null && !isFirm && !isAlternating && (counts.get(key) ?? 0) < 2;
    if (style === 'line' && isStray) at.delete(index);
  }
}
