import type { Wording } from '../../../core/model/collation.ts';
import { type Finding, isOfWords } from '../../../core/model/finding.ts';
import type { WordsVerdict } from '../../../core/model/verdict.ts';
import { areMoved, CHANGE_LABELS, weightRank } from '../../words/change-words.ts';
import { FINDING_LABELS } from '../../words/finding-words.ts';
import { toOneLine } from '../../words/printable.ts';
import { CHAIN_LABELS, gravityOf, SPEAKER_LABELS, WORDS_LABELS } from '../../words/verdict-words.ts';
import type { ComparedStatement, ComparedWording } from '../compared-statement.ts';
import { findingSides } from '../finding-sides.ts';
import { needsNoFinding } from '../told-statement.ts';
import { type MarkName, PICTURE_MARKS } from './picture-marks.ts';

/** What the picture shows of one statement in one witness. */
export interface PictureCell {
  readonly mark: MarkName;
  /** Words differ, and no finding tells how. */
  readonly isUnsure: boolean;
  /** Whether the words were given to another speaker, or the chain collapsed. */
  readonly badges: readonly ('speaker' | 'chain')[];
  /** The gravest finding that tells of it. */
  readonly finding: Finding | null;
  /** Lines that tell the same in words: what happened, then both passages where they differ. */
  readonly told: readonly string[];
}

/** What befell a statement in one witness; null where the witness does not carry it. */
export function pictureCell(
  entry: ComparedStatement,
  witness: string,
  signOf: (witness: string) => string,
): PictureCell | null {
  const wording = gravestOf(entry.wordings.filter((one) => one.witness.id === witness));
  if (wording === undefined) return missingCell(entry, witness);
  const findings = entry.findings.filter((finding) => isOn(finding, witness, entry));
  const found = findings.find(({ kind, b }) => b !== null && isOfWords(kind));
  const { comparison } = wording;
  const words = found?.kind ?? comparison?.words;
  const mark = words === undefined ? 'reference' : isFlipped(wording, words) ? 'negation' : words;
  return {
    mark: mark as MarkName,
    isUnsure: found === undefined && comparison !== null && !needsNoFinding(comparison),
    badges: [
      ...(findings.some(({ kind }) => kind === 'misattributed') ? (['speaker'] as const) : []),
      ...(findings.some(({ kind }) => kind === 'collapsed') ? (['chain'] as const) : []),
    ],
    finding: findings[0] ?? null,
    told: tell(wording, mark as MarkName, findings, signOf),
  };
}

/** The wording of a witness that stands for it: the one read against another with the gravest verdict. */
function gravestOf(wordings: readonly ComparedWording[]): ComparedWording | undefined {
  const rank = ({ comparison }: ComparedWording) =>
    comparison === null ? 1000 : gravityOf(comparison.words);
  return [...wordings].sort((x, y) => rank(x) - rank(y))[0];
}

/** Whether a finding tells of a witness: of its wording, or of the base's against its wording. */
function isOn(finding: Finding, witness: string, entry: ComparedStatement): boolean {
  const base = entry.base.witness.id;
  const { a, b } = findingSides(finding, entry);
  return witness !== base && (a.includes(witness) || (a.includes(base) && b.includes(witness)));
}

function isFlipped({ changes }: ComparedWording, words: string): boolean {
  return words === 'changed' && changes.some(({ kind }) => kind === 'negation');
}

function missingCell(entry: ComparedStatement, witness: string): PictureCell | null {
  const missing = entry.statement.missing.find((one) => one.witness === witness);
  if (missing === undefined) return null;
  const told = [`${WORDS_LABELS[missing.words].label}: ${toOneLine(missing.reason)}`];
  const finding = entry.findings.find(({ kind }) => kind === missing.words) ?? null;
  return { mark: missing.words, isUnsure: false, badges: [], finding, told };
}

const KEPT: readonly (MarkName | WordsVerdict)[] = ['reference', 'verbatim'];

function tell(
  wording: ComparedWording,
  mark: MarkName,
  findings: readonly Finding[],
  signOf: (witness: string) => string,
): string[] {
  const { against, changes } = wording;
  const others = findings.filter(({ kind }) => !isOfWords(kind));
  const labels = [
    PICTURE_MARKS[mark].meaning ?? PICTURE_MARKS[mark].label,
    ...others.map(({ kind }) => FINDING_LABELS[kind].label),
  ];
  if (against === null || (KEPT.includes(mark) && others.length === 0)) return [labels.join(', ')];
  const differences = [...changes]
    .sort((x, y) => weightRank(x.kind) - weightRank(y.kind))
    .slice(0, MOST_CHANGES)
    .map(
      ({ kind, wordsHere, wordsThere }) =>
        `${CHANGE_LABELS[kind]}: ${areMoved(kind, wordsThere, wordsHere) ? '' : `${side(wordsThere)} → `}${side(wordsHere)}`,
    );
  return [
    labels.join(', '),
    ...[wording, against].map((one) => `${signOf(one.witness.id)}: ${passage(one.wording)}`),
    ...differences,
    ...others.map(({ reason }) => toOneLine(reason)),
  ];
}

const MOST_CHANGES = 3;
const LONGEST_PASSAGE = 160;

function passage({ mode, text }: Wording): string {
  return mode === 'direct' ? `“${clip(text)}”` : clip(text);
}

function side(words: string): string {
  return words === '' ? 'nothing' : `“${clip(words)}”`;
}

function clip(text: string): string {
  const line = toOneLine(text);
  return line.length <= LONGEST_PASSAGE
    ? line
    : `${line.slice(0, LONGEST_PASSAGE).replace(/\s+\S*$/u, '')} …`;
}

/** What the badges of a cell mean. */
export const BADGES = {
  speaker: { sign: 'S', ...SPEAKER_LABELS.misattributed },
  chain: { sign: 'C', ...CHAIN_LABELS.collapsed },
} as const;
