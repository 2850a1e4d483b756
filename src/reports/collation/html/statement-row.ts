import type { Document } from '../../../core/model/document.ts';
import { isOfWords } from '../../../core/model/finding.ts';
import { flagChip, verdictChip } from '../../html/chips.ts';
import { type ChangeKey, createChangeKeys } from '../../html/marked-words.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { FINDING_LABELS } from '../../words/finding-words.ts';
import { toOneLine } from '../../words/printable.ts';
import { relayWords, speakerName } from '../../words/speaker-words.ts';
import { AT_MOST_ONE } from '../../words/verdict-words.ts';
import { type ComparedStatement, changesFor, isAltered } from '../compared-statement.ts';
import { exclusiveWords } from '../exclusive-words.ts';
import { groupWordings } from '../wording-groups.ts';
import { type CollationView, labelOf, statementAnchor } from './collation-view.ts';
import { lineageNotes } from './lineage-notes.ts';
import { changeList, wordingCell } from './wording-cell.ts';

/** What the filters ask of a statement, as data attributes. */
export function filterData(entry: ComparedStatement): Markup {
  const speakers = new Set([
    entry.statement.speaker,
    ...entry.wordings.map((wording) => wording.wording.speaker),
  ]);
  const show = [entry.words === null ? 'alone' : 'shared', ...(isAltered(entry) ? ['altered'] : [])];
  return markup`data-number="${entry.number}" data-speakers="${[...speakers].join(' ')}"
data-verdicts="${[...entry.verdicts].join(' ')}" data-show="${show.join(' ')}"`;
}

/** A shared statement as a row: what it is and what befell it, then a cell a witness. */
export function statementRow(entry: ComparedStatement, view: CollationView): Markup {
  const keyOf = createChangeKeys(entry);
  const cells = view.grouped
    ? groupsCell(entry, view, keyOf)
    : view.collation.witnesses.map((witness) => witnessCell(witness, entry, view, keyOf));
  return markup`<tr role="row" class="item ${entry.group ?? ''}" id="${statementAnchor(entry)}" tabindex="-1" ${filterData(entry)}>
<th role="rowheader" scope="row" class="statement">${statementHead(entry, view)}</th>
${cells}
</tr>
`;
}

/** Number, speaker, chain, gravest verdict and flags of a statement. */
function statementHead(entry: ComparedStatement, view: CollationView): Markup {
  const { speaker, chain } = entry.statement;
  const role = view.speakers.get(speaker)?.roles[0];
  return markup`<p class="number">${entry.number}</p>
<p class="speaker">${speakerName(view.speakers, speaker)}</p>
${role === undefined ? '' : markup`<p class="role">${toOneLine(role)}</p>`}
${chain.length > 1 ? markup`<p class="chain">${relayWords(view.speakers, speaker, chain)}</p>` : ''}
<p class="chips">${entry.words === null || entry.isUnsure ? '' : verdictChip(entry.words)}${statementFlags(entry)}</p>
${exclusiveNote(entry, view)}${lineageNotes(entry, view)}${graverPair(entry, view)}${ownPage(entry, view)}`;
}

function ownPage(entry: ComparedStatement, { links }: CollationView): Markup {
  if (links === null) return markup``;
  return markup`<p class="more"><a href="${links.statement(entry)}">Who printed what when<span class="unseen">:
statement ${entry.number}</span></a></p>`;
}

/** Chips for findings on the speaker and the chain; those on the words have the verdict's. */
export function statementFlags({ findings }: ComparedStatement): Markup[] {
  return findings
    .filter(({ kind }) => !isOfWords(kind))
    .map(({ kind }) => {
      const { label, description, group } = FINDING_LABELS[kind];
      return flagChip(label, description, group);
    });
}

/** The sentence on quotations of which at most one is verbatim. */
export function exclusiveNote(entry: ComparedStatement, view: CollationView): Markup {
  const sentence = exclusiveWords(entry, (witness) => labelOf(view, witness).sign);
  if (sentence === '') return markup``;
  return markup`<p class="exclusive" title="${AT_MOST_ONE.description}"><i aria-hidden="true">⊻</i> ${sentence}</p>`;
}

/** The pair that the verdict rests on, where it is not one of those shown in the cells. */
function graverPair(entry: ComparedStatement, view: CollationView): Markup {
  const { graver, statement } = entry;
  if (graver === null) return markup``;
  const [a, b] = [graver.a, graver.b].map(
    (index) => labelOf(view, statement.wordings[index]?.witness ?? '').sign,
  );
  return markup`<p class="chips">${verdictChip(graver.words)} <span class="against">${b}
against ${a}</span></p>${changeList(changesFor(graver.b, graver))}`;
}

function witnessCell(
  witness: Document,
  entry: ComparedStatement,
  view: CollationView,
  keyOf: ChangeKey,
): Markup {
  const wordings = entry.wordings.filter((wording) => wording.witness.id === witness.id);
  if (wordings.length > 0) {
    return markup`<td role="cell">${wordings.map((wording) => wordingCell([wording], entry, view, keyOf))}</td>`;
  }
  const missing = entry.statement.missing.find((candidate) => candidate.witness === witness.id);
  if (missing !== undefined) {
    const { sign, name } = labelOf(view, witness.id);
    return markup`<td role="cell"><div class="reading">
<p class="who"><span class="witness"><b class="sign">${sign}</b> ${name}</span>${verdictChip(missing.words)}</p>
<p class="note">${missing.reason}</p></div></td>`;
  }
  return markup`<td role="cell" class="empty"><span aria-hidden="true">–</span><span class="unseen">not carried</span></td>`;
}

/** All wordings in one cell, those that read alike once. */
function groupsCell(entry: ComparedStatement, view: CollationView, keyOf: ChangeKey): Markup {
  const groups = groupWordings(entry).map((group) => wordingCell(group, entry, view, keyOf));
  return markup`<td role="cell" class="groups">${groups}</td>`;
}
