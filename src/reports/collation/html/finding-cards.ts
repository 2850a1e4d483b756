import { type Finding, isOfWords } from '../../../core/model/finding.ts';
import { flagChip } from '../../html/chips.ts';
import { markedWords } from '../../html/marked-words.ts';
import { type Markup, markup, shown } from '../../html/markup.ts';
import { nearChanges } from '../../marks/near-changes.ts';
import { FINDING_LABELS, LEVEL_WORDS } from '../../words/finding-words.ts';
import { settlementWords } from '../../words/settlement-words.ts';
import { speakerName } from '../../words/speaker-words.ts';
import type { ShownFinding } from '../collation-summary.ts';
import { signsOf } from '../exclusive-words.ts';
import { type FindingSide, findingEvidence, findingSides } from '../finding-sides.ts';
import { type CollationView, dateOf, labelOf, statementAnchor, witnessName } from './collation-view.ts';
import { changeList } from './wording-cell.ts';

/** What a page has to say or ask under a finding. */
export type UnderFinding = (finding: Finding) => Markup;

/** More than anybody reads; those that follow are counted. */
const MOST_SHOWN = 100;

/** The findings on top of the page: certain and likely ones with both passages, possible ones behind a fold. */
export function findingsPanel(view: CollationView, under: UnderFinding = () => markup``): Markup {
  const { findings, possible } = view.summary;
  if (view.shared.length === 0 && view.alone.length === 0) return markup``;
  const none =
    view.shared.length === 0
      ? 'Nothing could be compared: no statement is carried by a second witness.'
      : 'No finding: nothing is certain or likely to have been altered.';
  const list = findings.length === 0 ? markup`<p>${none}</p>` : findingList(findings, view, under);
  const fold =
    possible.length === 0
      ? ''
      : markup`<details class="possible"><summary>${possible.length} possible, less than nine in ten of them right</summary>
${findingList(possible, view, under)}</details>`;
  return markup`<section class="summary" id="findings" aria-labelledby="findings-title"><div class="panel headlines"><h2
  id="findings-title">Findings</h2>${list}${fold}</div></section>`;
}

function findingList(found: readonly ShownFinding[], view: CollationView, under: UnderFinding): Markup {
  const rest = found.length - MOST_SHOWN;
  return markup`<ol class="finding-list">${found.slice(0, MOST_SHOWN).map((each) => findingCard(each, view, under))}</ol>
${rest > 0 ? markup`<p class="more">and ${rest} more</p>` : ''}`;
}

/** One finding: what and how sure, both passages with their difference marked, who carries which, and the change. */
function findingCard({ finding, entry }: ShownFinding, view: CollationView, under: UnderFinding): Markup {
  const { label, description, group } = FINDING_LABELS[finding.kind];
  const { changes, sides } = findingEvidence(finding, entry);
  const signs = findingSides(finding, entry);
  const why =
    isOfWords(finding.kind) && finding.b !== null
      ? changeList(changes.slice(0, 3))
      : markup`<p class="why">${shown(finding.reason)}</p>`;
  const exclusive = finding.atMostOneVerbatim
    ? markup`<p class="why">At most one of the two is verbatim.</p>`
    : '';
  const settled =
    finding.settlement === undefined
      ? ''
      : markup`<p class="facts">${settlementWords(finding.settlement)}</p>`;
  return markup`<li class="finding-card ${group}" id="${finding.id}" tabindex="-1">
<p class="chips">${flagChip(label, description, group)} <span class="chip basis" title="${LEVEL_WORDS[finding.level]}">${finding.level}</span>
<a class="jump" href="#${statementAnchor(entry)}">${speakerName(view.speakers, entry.statement.speaker)}, statement ${entry.number}</a></p>
${sides.map((side, at) => passage(side, at === 0 ? signs.a : signs.b, view))}
${why}${exclusive}${settled}${under(finding)}
</li>`;
}

/** Characters of a passage shown on either side of a change. */
const REACH = 120;

function passage(
  { wording, segments }: FindingSide,
  witnesses: readonly string[],
  view: CollationView,
): Markup {
  const literal = wording.wording.mode === 'direct' || wording.witness.kind === 'transcript';
  const signs = signsOf(witnesses, (id) => labelOf(view, id).sign);
  const date = dateOf(wording.witness);
  return markup`<p class="who"><span class="witness"><b class="sign">${signs}</b> ${witnessName(view, wording.witness.id)}</span>${date === '' ? '' : markup` <span class="facts">${date}</span>`}</p>
<blockquote class="words${literal ? ' literal' : ' told'}">${markedWords(nearChanges(segments, REACH), () => '')}</blockquote>`;
}
