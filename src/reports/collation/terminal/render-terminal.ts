import stringWidth from 'string-width';
import type { Collation } from '../../../core/model/collation.ts';
import { countBy } from '../../../core/model/lists/count-by.ts';
import { factLines } from '../../facts/fact-lines.ts';
import { factsHeadline, sortFacts } from '../../facts/told-facts.ts';
import type { RenderOptions } from '../../format.ts';
import { createPaint } from '../../terminal/paint.ts';
import { padEnd, shorten, wordsOf, wrapWords } from '../../terminal/wrap.ts';
import { engineSentence } from '../../words/engine-words.ts';
import { plural } from '../../words/figures.ts';
import { toOneLine } from '../../words/printable.ts';
import { indexSpeakers, speakerName } from '../../words/speaker-words.ts';
import { WORDS_LABELS } from '../../words/verdict-words.ts';
import { transcriptWords } from '../../words/witness-words.ts';
import { type CollationSummary, gravestFirst, type ShownFinding, summarise } from '../collation-summary.ts';
import { type ComparedStatement, layOutStatements } from '../compared-statement.ts';
import { labelWitnesses } from '../witness-labels.ts';
import { createWordingLookup, nearestLines } from './bond-lines.ts';
import { findingLines } from './finding-lines.ts';
import { missingNotes, statementLines } from './statement-lines.ts';
import type { TerminalView } from './terminal-view.ts';
import { wordingWords } from './wording-lines.ts';

/**
 * The collation for a terminal: the gravest findings and the counts on the first screen, then the witnesses, the other
 * findings, shared statements with the gravest first, and what one witness alone carries. Hostile control characters
 * arrive as pictures; no word is cut.
 */
export function renderTerminal(collation: Collation, options: RenderOptions): string {
  const compared = layOutStatements(collation);
  const view: TerminalView = {
    width: Math.max(40, Math.floor(options.width)),
    paint: createPaint(options.colour),
    speakers: indexSpeakers(collation.speakers),
    labels: labelWitnesses(collation.witnesses),
    ...(options.explain ? { wordingAt: createWordingLookup(compared) } : {}),
  };
  const summary = summarise(collation, compared);
  const ordered = gravestFirst(compared);
  const lines = firstScreen(collation, summary, view);
  if (options.extent === 'brief') return joined(lines);
  if (collation.witnesses.length > 0) lines.push('', ...witnessLines(collation, view));
  lines.push(...findingSection('More findings', summary.findings.slice(MOST_FIRST), view));
  if (options.extent === 'all') lines.push(...findingSection('Possible findings', summary.possible, view));
  for (const entry of ordered) {
    if (entry.words !== null) lines.push('', ...statementLines(entry, view));
  }
  lines.push(...aloneLines(ordered, view), ...factFold(collation, view, options.extent === 'all'));
  lines.push(...legendLines(summary, view));
  if (options.explain) lines.push('', engineSentence(collation.engine));
  return joined(lines);
}

function joined(lines: readonly string[]): string {
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Findings on the first screen. */
const MOST_FIRST = 3;

/** What an editor reads first: how many findings there are, the three gravest with both passages, then the counts. */
function firstScreen(collation: Collation, summary: CollationSummary, view: TerminalView): string[] {
  const { paint, width } = view;
  const facts = sortFacts(collation.facts).differing.length;
  const lines = wrapWords(wordsOf(headline(summary, facts), paint.strong), width);
  if (collation.witnesses.length === 0) return lines;
  for (const found of summary.findings.slice(0, MOST_FIRST)) lines.push('', ...findingLines(found, view));
  const counts = summary.verdicts.map(({ words, count }) => {
    const { label, symbol } = WORDS_LABELS[words];
    return `${symbol} ${count} ${label}`;
  });
  if (summary.unsure > 0) counts.push(`± ${summary.unsure} that may differ`);
  if (counts.length > 0)
    lines.push('', ...wrapWords(wordsOf(`Statements: ${counts.join(', ')}.`), width, '  '));
  const more = [
    summary.findings.length > MOST_FIRST ? `${summary.findings.length - MOST_FIRST} more below` : '',
    summary.possible.length > 0 ? `${summary.possible.length} possible (--all)` : '',
  ].filter(Boolean);
  if (more.length > 0) lines.push(...wrapWords(wordsOf(`Findings: ${more.join(', ')}.`), width, '  '));
  if (summary.notFound.length > 0) {
    const numbers = summary.notFound.map(({ number }) => number).join(', ');
    const whole = `Quoted, but not found in a transcript: statements ${numbers}.`;
    lines.push(...wrapWords(wordsOf(whole, paint.faint), width, '  '));
  }
  return [...lines, ...unavailableLines(collation, view)];
}

function findingSection(title: string, found: readonly ShownFinding[], view: TerminalView): string[] {
  if (found.length === 0) return [];
  const lines = found.flatMap((each) => ['', ...findingLines(each, view)]);
  return ['', view.paint.strong(`${title} (${found.length})`), ...lines];
}

/** The transcripts that could not be read, each with the number of quotations that could not be looked up in it. */
function unavailableLines({ statements }: Collation, { paint, width }: TerminalView): string[] {
  const missing = statements.flatMap((statement) => statement.missing);
  const unread = missing.filter(({ words }) => words === 'source-unavailable');
  return [...countBy(unread, ({ witness }) => witness)].flatMap(([path, count]) => {
    const text = `Source unavailable for ${count} ${count === 1 ? 'quotation' : 'quotations'}: ${toOneLine(path)}.`;
    return wrapWords(wordsOf(text), width, `${paint.group('changed', '!')} `, '  ');
  });
}

/** More witnesses than this are listed by sign and name alone, several in a line. */
const MOST_LISTED = 24;

function witnessLines({ witnesses }: Collation, view: TerminalView): string[] {
  if (witnesses.length <= MOST_LISTED) return witnesses.map((witness) => witnessLine(witness, view));
  const names = witnesses.map((witness) => {
    const { sign, name } = view.labels.get(witness.id)!;
    const plain = `${sign} ${shorten(name, 32)}`;
    return { text: `${view.paint.strong(sign)} ${shorten(name, 32)};`, width: stringWidth(plain) + 1 };
  });
  return wrapWords(names, view.width, '  ');
}

function headline(summary: CollationSummary, facts: number): string {
  const { reports, transcripts, shared, alone, findings } = summary;
  const witnesses = [
    reports > 0 || transcripts === 0 ? plural(reports, 'report') : '',
    transcripts > 0 ? plural(transcripts, 'transcript') : '',
  ];
  const found =
    shared === 0 ? 'no statement is carried by more than one' : plural(shared, 'shared statement');
  const told = findings.length === 0 ? 'no finding' : plural(findings.length, 'finding');
  const differing = facts === 0 ? '' : `, ${plural(facts, 'fact')} told differently`;
  const lead = shared === 0 ? '' : `${told}${differing}; `;
  return `${witnesses.filter(Boolean).join(' and ')}: ${lead}${found}, ${alone} carried by one alone.`;
}

function witnessLine(
  witness: Collation['witnesses'][number],
  { labels, paint, width }: TerminalView,
): string {
  const label = labels.get(witness.id)!;
  const date = toOneLine(witness.meta.date ?? '').slice(0, 10);
  const known = [transcriptWords(witness), date].filter(Boolean).join('  ');
  const used = stringWidth(label.name) + stringWidth(known) + 10;
  const title = shorten(label.title, Math.floor((width - used) * 0.6));
  const room = width - used - stringWidth(title) - 2;
  const path = room > 12 ? shortenPath(toOneLine(witness.path), room) : '';
  const facts = [known, title === '…' ? '' : title, path].filter(Boolean).join('  ');
  return `  ${paint.strong(padEnd(label.sign, 3))} ${label.name}  ${paint.faint(facts)}`;
}

/** Keeps the end of what is too long: a path tells most in its last part. */
function shortenPath(text: string, width: number): string {
  return stringWidth(text) <= width ? text : `…${text.slice(text.length - width + 1)}`;
}

function aloneLines(ordered: readonly ComparedStatement[], view: TerminalView): string[] {
  const { paint, labels, speakers, width } = view;
  const alone = ordered.filter((entry) => entry.words === null);
  if (alone.length === 0) return [];
  const lines = ['', paint.strong(`Carried by one witness alone (${alone.length})`)];
  for (const [at, entry] of alone.entries()) {
    const goesOn = isSameSource(alone[at - 1], entry);
    const sign = labels.get(entry.base.witness.id)?.sign ?? '?';
    const name = goesOn ? '' : `${shorten(speakerName(speakers, entry.statement.speaker), 32)}:`;
    const notes = missingNotes(entry.base, view).map((note) => `(${note})`);
    const words = [
      ...wordsOf(name, paint.strong),
      ...wordsOf(notes.join(' '), (word) => paint.group('altered', word)),
      ...wordingWords(entry.base, entry, paint),
    ];
    const wrapped = wrapWords(
      words,
      width,
      `${paint.faint(padEnd(String(entry.number), 3))}${padEnd(sign, 4)}`,
      ' '.repeat(7),
    );
    lines.push(...wrapped.slice(0, 3));
    if (wrapped.length > 3) lines.push(`${' '.repeat(7)}…`);
    lines.push(...nearestLines(entry.base, entry, view, ' '.repeat(7)));
  }
  return lines;
}

/** How the reports' facts stand, and those that are told differently; with everything, every fact. */
function factFold({ witnesses, facts }: Collation, view: TerminalView, isAll: boolean): string[] {
  if (facts.length === 0) return [];
  const sorted = sortFacts(facts);
  const documents = new Map(witnesses.map((witness) => [witness.id, witness]));
  const shown = isAll ? facts : sorted.differing;
  return [
    '',
    ...wrapWords(
      wordsOf(`Facts outside the quotation marks: ${factsHeadline(sorted)}`, view.paint.strong),
      view.width,
      '',
      '  ',
    ),
    ...shown.flatMap((fact) => ['', ...factLines(fact, { ...view, documents })]),
  ];
}

/** Whether the entry above has the same witness and speaker, so that the name again would only take room. */
function isSameSource(above: ComparedStatement | undefined, entry: ComparedStatement): boolean {
  return (
    above?.base.witness.id === entry.base.witness.id && above.statement.speaker === entry.statement.speaker
  );
}

function legendLines(summary: CollationSummary, { paint, width }: TerminalView): string[] {
  if (summary.shared === 0) return [];
  const marks = paint.colour
    ? 'Underlined words stand only there; ‸ marks where words are missing.'
    : '[-words-] stand only in the first wording, {+words+} only in this one; ‸ marks where words are missing.';
  return ['', ...wrapWords(wordsOf(marks, paint.faint), width)];
}
