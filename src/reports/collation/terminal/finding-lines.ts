import { isOfWords } from '../../../core/model/finding.ts';
import { joinChanged } from '../../marks/marked-wording.ts';
import { nearChanges } from '../../marks/near-changes.ts';
import { padEnd, shorten, wordsOf, wrapWords } from '../../terminal/wrap.ts';
import { FINDING_LABELS } from '../../words/finding-words.ts';
import { settlementWords } from '../../words/settlement-words.ts';
import { speakerName } from '../../words/speaker-words.ts';
import type { ShownFinding } from '../collation-summary.ts';
import { signsOf } from '../exclusive-words.ts';
import { type FindingSide, findingEvidence, findingSides } from '../finding-sides.ts';
import { changePhrase } from './statement-lines.ts';
import type { TerminalView } from './terminal-view.ts';
import { segmentWords } from './wording-lines.ts';

const MARGIN = ' '.repeat(8);
/** Lines that a passage of a finding may take. */
const MOST_LINES = 2;
/** Characters of a passage shown on either side of a change. */
const REACH = 55;

/** A finding on at most six lines: what and how sure, both passages, and what differs. */
export function findingLines({ finding, entry }: ShownFinding, view: TerminalView): string[] {
  const { paint, width } = view;
  const { label, group } = FINDING_LABELS[finding.kind];
  const { changes, sides } = findingEvidence(finding, entry);
  const signs = findingSides(finding, entry);
  const of = (witnesses: readonly string[]) => signsOf(witnesses, (id) => view.labels.get(id)?.sign ?? '?');
  const who = shorten(speakerName(view.speakers, entry.statement.speaker), 30);
  const settled = finding.settlement === undefined ? '' : `, ${settlementWords(finding.settlement)}`;
  const facts = `${finding.level}${settled}, statement ${entry.number}, ${who}: ${of(signs.a)} against ${of(signs.b)}`;
  const lines = wrapWords(wordsOf(facts, paint.faint), width, `  ${paint.group(group, label)}  `, '  ');
  for (const [at, side] of sides.entries())
    lines.push(...passageLines(side, of([at === 0 ? signs.a[0]! : signs.b[0]!]), at === 0, view));
  const told = isOfWords(finding.kind) ? changes.slice(0, 2) : [];
  const notes = told.length === 0 ? [finding.reason.replace(/\.$/u, '')] : told.map(changePhrase);
  if (finding.atMostOneVerbatim) notes.push('at most one is verbatim');
  lines.push(
    ...wrapWords(
      wordsOf(notes.join('; '), paint.faint),
      width,
      `${MARGIN}${paint.faint('· ')}`,
      `${MARGIN}  `,
    ).slice(0, MOST_LINES),
  );
  return lines;
}

function passageLines(
  { segments, wording }: FindingSide,
  sign: string,
  isFirst: boolean,
  { paint, width }: TerminalView,
): string[] {
  const quoted = wording.wording.mode === 'direct' || wording.witness.kind === 'transcript';
  const words = segmentWords(joinChanged(nearChanges(segments, REACH)), { isFirst, quoted, paint });
  const lead = `    ${paint.strong(padEnd(sign, 4))}`;
  const wrapped = wrapWords(words, width, lead, MARGIN);
  return wrapped.length <= MOST_LINES
    ? wrapped
    : [...wrapped.slice(0, MOST_LINES - 1), `${wrapped[MOST_LINES - 1]!} …`];
}
