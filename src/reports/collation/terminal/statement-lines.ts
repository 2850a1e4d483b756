import stringWidth from 'string-width';
import { plainLetters } from '../../../core/model/letters/plain-letters.ts';
import { CHANGE_WEIGHTS } from '../../../core/model/verdict.ts';
import type { SideChange } from '../../marks/side-change.ts';
import { padEnd, shorten, wordsOf, wrapWords } from '../../terminal/wrap.ts';
import { areMoved, CHANGE_LABELS, weightRank } from '../../words/change-words.ts';
import { FINDING_LABELS } from '../../words/finding-words.ts';
import { toOneLine } from '../../words/printable.ts';
import { chainWords, speakerName } from '../../words/speaker-words.ts';
import { WORDS_LABELS } from '../../words/verdict-words.ts';
import { axisNotes } from '../axis-words.ts';
import {
  type ComparedStatement,
  type ComparedWording,
  changesFor,
  doubtNotes,
} from '../compared-statement.ts';
import { exclusiveWords } from '../exclusive-words.ts';
import { lineVerdict } from '../told-statement.ts';
import { groupWordings } from '../wording-groups.ts';
import { bondLines, nearestLines } from './bond-lines.ts';
import type { TerminalView } from './terminal-view.ts';
import { wordingWords } from './wording-lines.ts';

const INDENT = 3;
const SIGN = 4;
const VERDICT = 13;

/** A shared statement: speaker and verdict, each witness's wording with its own verdict, and what changed. */
export function statementLines(entry: ComparedStatement, view: TerminalView): string[] {
  const lines = [headLine(entry, view)];
  for (const group of groupWordings(entry)) lines.push(...wordingLines(group, entry, view));
  lines.push(...warningLines(entry, view));
  return lines;
}

function headLine(entry: ComparedStatement, { width, paint, speakers }: TerminalView): string {
  const number = padEnd(String(entry.number), INDENT);
  const verdict = headVerdict(entry);
  const room = width - stringWidth(number) - stringWidth(verdict) - 2;
  const name = shorten(
    chainWords(speakers, entry.statement.chain) || speakerName(speakers, entry.statement.speaker),
    room,
  );
  return `${paint.faint(number)}${paint.strong(padEnd(name, room))}  ${paint.group(entry.group, verdict)}`;
}

/** The statement's findings; where it has none, what surely became of its words. */
function headVerdict({ findings, words, isUnsure }: ComparedStatement): string {
  if (findings.length > 0) return findings.map(({ kind }) => FINDING_LABELS[kind].label).join(', ');
  return words === null || isUnsure ? '' : WORDS_LABELS[words].label;
}

function wordingLines(
  group: readonly ComparedWording[],
  entry: ComparedStatement,
  view: TerminalView,
): string[] {
  const { paint, labels, width } = view;
  const first = group[0]!;
  const signs = group.map((wording) => labels.get(wording.witness.id)?.sign ?? '?').join(' ');
  const verdict = lineVerdict(first.comparison, entry.findings);
  const label = verdict === null ? '' : `${verdict.symbol} ${verdict.label}`;
  const column = paint.group(verdict?.group ?? null, padEnd(label, VERDICT));
  const margin = ' '.repeat(INDENT + SIGN + VERDICT);
  const fits = stringWidth(signs) < SIGN;
  const lines = fits ? [] : wrapWords(wordsOf(signs), width, ' '.repeat(INDENT));
  const lead = `${' '.repeat(INDENT)}${padEnd(fits ? signs : '', SIGN)}${column}`;
  const words = saysTheSame(first, entry)
    ? wordsOf('the same words', paint.faint)
    : wordingWords(first, entry, paint);
  lines.push(...wrapWords(words, width, lead, margin));
  return [
    ...lines,
    ...noteLines(first, entry, view, margin),
    ...group.flatMap((wording) => bondLines(wording, view, margin)),
    ...group.flatMap((wording) => nearestLines(wording, entry, view, margin)),
  ];
}

/** Whether a wording repeats the one above it letter for letter, so that printing it again would only take room. */
function saysTheSame(
  { comparison, against, wording, marks }: ComparedWording,
  entry: ComparedStatement,
): boolean {
  if (comparison?.words !== 'verbatim' || against?.index !== entry.base.index || marks.length > 0)
    return false;
  return plainLetters(wording.text) === plainLetters(against.wording.text);
}

/** What differs beside the words: the changes, the speaker, the chain. */
function noteLines(
  wording: ComparedWording,
  entry: ComparedStatement,
  view: TerminalView,
  margin: string,
): string[] {
  const { paint, width } = view;
  const notes: string[] = [];
  const changes = [...wording.changes].sort((x, y) => weightRank(x.kind) - weightRank(y.kind));
  const heavy = changes.filter((change) => CHANGE_WEIGHTS[change.kind] !== 'form');
  const { against } = wording;
  const signOf = (witness: string) => view.labels.get(witness)?.sign ?? '?';
  if (against !== null && against.witness.id !== entry.base.witness.id)
    notes.push(`against ${signOf(against.witness.id)}`);
  if (heavy.length > 0) notes.push(heavy.map(changePhrase).join('; '));
  notes.push(...doubtNotes(wording).map(toOneLine));
  notes.push(
    ...axisNotes(wording, view.speakers, signOf).map(({ verdict, text }) => `${verdict.label}: ${text}`),
  );
  notes.push(...missingNotes(wording, view));
  return notes.flatMap((note) =>
    wrapWords(wordsOf(note, paint.faint), width, `${margin}${paint.faint('· ')}`, `${margin}  `),
  );
}

/** "not found in T": the transcripts that do not carry a wording. One that could not be read is told once, on top. */
export function missingNotes(wording: ComparedWording, { labels }: TerminalView): string[] {
  return wording.missing
    .filter(({ words }) => words === 'not-found')
    .map(({ witness }) => `not found in ${labels.get(witness)?.sign ?? toOneLine(witness)}`);
}

/** "negation: not → –": a change in words, from the base's side to this side. */
export function changePhrase(change: SideChange): string {
  const from = shorten(toOneLine(change.wordsThere), 48);
  const to = shorten(toOneLine(change.wordsHere), 48);
  const label = CHANGE_LABELS[change.kind];
  if (from === '') return `${label}: + “${to}”`;
  if (to === '') return `${label}: − “${from}”`;
  if (areMoved(change.kind, from, to)) return `${label}: “${to}”`;
  return `${label}: “${from}” → “${to}”`;
}

function warningLines(entry: ComparedStatement, { labels, paint, width }: TerminalView): string[] {
  const signOf = (witness: string) => labels.get(witness)?.sign ?? '?';
  const sentences = [graverPair(entry, signOf), exclusiveWords(entry, signOf)].filter(Boolean);
  const lead = `${' '.repeat(INDENT)}${paint.group('changed', '!')}   `;
  return sentences.flatMap((sentence) =>
    wrapWords(wordsOf(sentence, paint.strong), width, lead, ' '.repeat(INDENT + SIGN)),
  );
}

/** "B against A: changed, negation: − “not”": the pair that the verdict rests on, where no line above shows it. */
function graverPair({ graver, statement }: ComparedStatement, signOf: (witness: string) => string): string {
  if (graver === null) return '';
  const [a, b] = [graver.a, graver.b].map((index) => signOf(statement.wordings[index]?.witness ?? ''));
  const changes = changesFor(graver.b, graver).sort((x, y) => weightRank(x.kind) - weightRank(y.kind));
  const phrases = changes.slice(0, 3).map(changePhrase).join('; ');
  return `${b} against ${a}: ${WORDS_LABELS[graver.words].label}${phrases === '' ? '' : `, ${phrases}`}.`;
}
