import type { Collation } from '../../core/model/collation.ts';
import { shownWordings } from '../../core/model/finding.ts';
import { factsMarkdown } from '../facts/render-facts-markdown.ts';
import { joinChanged } from '../marks/marked-wording.ts';
import type { SideChange } from '../marks/side-change.ts';
import { escapeMarkdown } from '../syntax/escape-markdown.ts';
import { areMoved, CHANGE_LABELS, heaviest, weightRank } from '../words/change-words.ts';
import { engineSentence } from '../words/engine-words.ts';
import { plural } from '../words/figures.ts';
import { FINDING_LABELS } from '../words/finding-words.ts';
import { chainWords, indexSpeakers, type SpeakerIndex, speakerName } from '../words/speaker-words.ts';
import { WORDS_LABELS } from '../words/verdict-words.ts';
import { axisNotes } from './axis-words.ts';
import { type CollationSummary, gravestFirst, summarise } from './collation-summary.ts';
import {
  type ComparedStatement,
  type ComparedWording,
  changesFor,
  doubtNotes,
  layOutStatements,
  wordingSegments,
} from './compared-statement.ts';
import { exclusiveWords, signsOf } from './exclusive-words.ts';
import { lineVerdict } from './told-statement.ts';
import { labelWitnesses, type WitnessLabel } from './witness-labels.ts';

interface View {
  readonly speakers: SpeakerIndex;
  readonly labels: ReadonlyMap<string, WitnessLabel>;
}

/** A collation as GitHub-flavoured Markdown: summary, witnesses, statements with the gravest first, what one alone has. */
export function renderMarkdown(collation: Collation): string {
  const compared = layOutStatements(collation);
  const view: View = {
    speakers: indexSpeakers(collation.speakers),
    labels: labelWitnesses(collation.witnesses),
  };
  const ordered = gravestFirst(compared);
  const shared = ordered.filter((entry) => entry.words !== null);
  const alone = ordered.filter((entry) => entry.words === null);
  const summary = summarise(collation, compared);
  const lines = [
    '# Collation',
    '',
    ...summaryLines(summary),
    ...findingLines(summary, view),
    '',
    ...witnessLines(collation, view),
  ];
  if (shared.length > 0)
    lines.push('', '## Statements', '', `**Bold** words differ; ‸ marks where words are missing.`);
  for (const entry of shared) lines.push('', ...statementLines(entry, view));
  if (alone.length > 0) lines.push('', '## Carried by one witness alone', '');
  for (const entry of alone) lines.push(aloneLine(entry, view));
  if (collation.facts.length > 0) lines.push('', ...factsMarkdown(collation, '##'));
  lines.push('', engineSentence(collation.engine));
  return `${lines.join('\n')}\n`;
}

function summaryLines(summary: CollationSummary): string[] {
  const { reports, transcripts, shared, alone, findings } = summary;
  const witnesses = [
    plural(reports, 'report'),
    ...(transcripts > 0 ? [plural(transcripts, 'transcript')] : []),
  ];
  const lines = [
    `${witnesses.join(' and ')}, ${plural(findings.length, 'finding')}, ${plural(shared, 'shared statement')}, ${alone} carried by one alone.`,
  ];
  if (summary.verdicts.length > 0) lines.push('', '| verdict | statements |', '| --- | ---: |');
  for (const { words, count } of summary.verdicts) lines.push(`| ${WORDS_LABELS[words].label} | ${count} |`);
  if (summary.notFound.length > 0)
    lines.push('', `- not found in a transcript: ${summary.notFound.map(({ number }) => number).join(', ')}`);
  return lines;
}

/** The findings with both passages, gravest first. */
function findingLines({ findings }: CollationSummary, view: View): string[] {
  if (findings.length === 0) return [];
  const lines = findings.flatMap(({ finding, entry }) => {
    const { label } = FINDING_LABELS[finding.kind];
    const exclusive = finding.atMostOneVerbatim ? ' At most one is verbatim.' : '';
    return [
      `- **${label}** (${finding.level}), statement ${entry.number}: ${escapeMarkdown(finding.reason)}${exclusive}`,
      ...shownWordings(finding).map(
        (index) =>
          `  - **${signOf(entry, index, view)}** “${escapeMarkdown(entry.statement.wordings[index]!.text)}”`,
      ),
      ...(finding.b === null
        ? [`  - looked for in **${signsOf(finding.withB, (id) => view.labels.get(id)?.sign ?? '?')}**`]
        : []),
    ];
  });
  return ['', '## Findings', '', ...lines];
}

function witnessLines(collation: Collation, { labels }: View): string[] {
  const rows = collation.witnesses.map((witness) => {
    const label = labels.get(witness.id)!;
    const facts = [label.name, witness.kind, witness.meta.date ?? '', witness.path].map(escapeMarkdown);
    return `| ${[label.sign, ...facts].join(' | ')} |`;
  });
  return ['| | witness | kind | date | read from |', '| --- | --- | --- | --- | --- |', ...rows];
}

function statementLines(entry: ComparedStatement, view: View): string[] {
  const verdict = entry.words === null || entry.isUnsure ? '' : WORDS_LABELS[entry.words].label;
  const lines = [
    `### ${entry.number}. ${escapeMarkdown(chainWords(view.speakers, entry.statement.chain))}${verdict === '' ? '' : `: ${verdict}`}`,
    '',
  ];
  const rest = entry.wordings.filter((wording) => wording.index !== entry.base.index);
  for (const wording of [entry.base, ...rest]) lines.push(...wordingLines(wording, entry, view));
  lines.push(...graverLines(entry, view));
  const sentence = exclusiveWords(entry, (witness) => view.labels.get(witness)?.sign ?? '?');
  if (sentence !== '') lines.push('', `> **${sentence}**`);
  return lines;
}

/** The pair that the verdict rests on, where it is none of those shown. */
function graverLines(entry: ComparedStatement, view: View): string[] {
  const { graver } = entry;
  if (graver === null) return [];
  const pair = `${signOf(entry, graver.b, view)} against ${signOf(entry, graver.a, view)}`;
  const changes = changesFor(graver.b, graver).map((change) => `  - ${changeText(change)}`);
  return [`- **${pair}** *${WORDS_LABELS[graver.words].label}*`, ...changes];
}

function signOf(entry: ComparedStatement, index: number, { labels }: View): string {
  return labels.get(entry.statement.wordings[index]?.witness ?? '')?.sign ?? '?';
}

function wordingLines(wording: ComparedWording, entry: ComparedStatement, view: View): string[] {
  const sign = view.labels.get(wording.witness.id)?.sign ?? '?';
  const { comparison } = wording;
  const told = lineVerdict(comparison, entry.findings);
  const verdict = told === null ? '' : ` *${told.label}*`;
  const lines = [`- **${sign}**${verdict} ${markedText(wording)}`];
  const changes =
    comparison === null ? [] : [...wording.changes].sort((x, y) => weightRank(x.kind) - weightRank(y.kind));
  for (const change of changes) lines.push(`  - ${changeText(change)}`);
  for (const note of doubtNotes(wording)) lines.push(`  - ${escapeMarkdown(note)}`);
  const signOf = (witness: string) => view.labels.get(witness)?.sign ?? '?';
  for (const { verdict, text } of axisNotes(wording, view.speakers, signOf)) {
    lines.push(`  - ${verdict.label}: ${escapeMarkdown(text)}`);
  }
  for (const { words, witness } of wording.missing) {
    lines.push(
      `  - ${WORDS_LABELS[words].label}: ${view.labels.get(witness)?.sign ?? escapeMarkdown(witness)}`,
    );
  }
  return lines;
}

function changeText({ kind, wordsHere, wordsThere }: SideChange): string {
  const side = (words: string) => (words === '' ? '∅' : `“${escapeMarkdown(words)}”`);
  const became = areMoved(kind, wordsThere, wordsHere) ? '' : `${side(wordsThere)} → `;
  return `${CHANGE_LABELS[kind]}: ${became}${side(wordsHere)}`;
}

function markedText(entry: ComparedWording): string {
  const text = joinChanged(wordingSegments(entry))
    .map((segment) => {
      if (segment.type === 'interruption') return ' … ';
      if (segment.type === 'left-out') return '‸';
      const words = escapeMarkdown(segment.text);
      const before = /^\s/u.test(segment.text) ? ' ' : '';
      const after = /\s$/u.test(segment.text) ? ' ' : '';
      const mark = heaviest(segment.changes.map((side) => side.kind)) === 'form' || words === '' ? '' : '**';
      return `${before}${mark}${words}${mark}${after}`;
    })
    .join('')
    .trim();
  const quoted = entry.wording.mode === 'direct' || entry.witness.kind === 'transcript';
  return quoted ? `“${text}”` : text;
}

function aloneLine(entry: ComparedStatement, view: View): string {
  const missing = entry.base.missing.map(({ words }) => ` (${WORDS_LABELS[words].label})`).join('');
  const name = escapeMarkdown(speakerName(view.speakers, entry.statement.speaker));
  return `- ${entry.number}. **${signOf(entry, entry.base.index, view)}** ${name}${missing}: ${markedText(entry.base)}`;
}
