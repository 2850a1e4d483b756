import type { GradedQuotation, SourcePassage } from '../../../core/model/checked-draft.ts';
import { flagChip, verdictChip } from '../../html/chips.ts';
import { type ChangeKey, markedWords } from '../../html/marked-words.ts';
import { type Markup, markup, shown } from '../../html/markup.ts';
import type { SideChange } from '../../marks/side-change.ts';
import { LEVEL_WORDS } from '../../words/finding-words.ts';
import { toOneLine } from '../../words/printable.ts';
import { CHAIN_LABELS, SPEAKER_LABELS } from '../../words/verdict-words.ts';
import { changePhrases, nearestOther, passagePlace, SEVERITIES } from '../check-words.ts';
import { checkedSegments } from '../checked-segments.ts';

/** One quotation's finding: verdict, both wordings with their differences marked, where the passage stands, why. */
export function findingCard(draftText: string, quotation: GradedQuotation): Markup {
  const { id, severity } = quotation;
  const { label, symbol } = SEVERITIES[severity];
  const segments = checkedSegments(draftText, quotation);
  const keyOf = createKeys(id);
  const source =
    segments.source.length === 0
      ? ''
      : markup`<dt>source</dt><dd><blockquote class="words literal">${markedWords(segments.source, keyOf)}</blockquote></dd>`;
  return markup`<article class="finding item ${severity}" id="${id}" aria-labelledby="${id}-title" tabindex="-1">
<div class="head"><h3 id="${id}-title">${id.slice(1)}. <span
  aria-hidden="true">${symbol}</span> ${label}</h3>${chips(quotation)}${levelChip(quotation)}<a class="back" href="#in-${id}"
  aria-label="Back to quotation ${id.slice(1)} in the draft">in the draft</a></div>
<dl><dt>draft</dt><dd><blockquote
  class="words literal">${markedWords(segments.draft, keyOf)}</blockquote>${speakerLine(quotation)}</dd>${source}</dl>
${changes(quotation)}
${quotation.passages.map(contextOf)}
${remarks(quotation)}
</article>`;
}

function chips(quotation: GradedQuotation): Markup {
  const { speakerVerdict, chain } = quotation;
  const wrong = speakerVerdict === 'misattributed' || speakerVerdict === 'generalised';
  const speaker = wrong
    ? flagChip(SPEAKER_LABELS[speakerVerdict].label, SPEAKER_LABELS[speakerVerdict].description, 'changed')
    : '';
  const relayed =
    chain === 'collapsed'
      ? flagChip(CHAIN_LABELS.collapsed.label, CHAIN_LABELS.collapsed.description, 'altered')
      : '';
  return markup`${verdictChip(quotation.words)}${speaker}${relayed}`;
}

function levelChip({ passages, severity, level }: GradedQuotation): Markup {
  if (passages.length === 0 || severity === 'none') return markup``;
  return markup`<span class="chip basis" title="${LEVEL_WORDS[level]}">${level}</span>`;
}

function speakerLine({ speaker, citation }: GradedQuotation): Markup {
  const cited = citation === undefined ? [] : [`cited: ${citation.text}`];
  if (citation?.misplaced !== undefined) cited.push(citation.misplaced.reason);
  const facts = [...(speaker === null ? [] : [speaker]), ...cited].map(toOneLine);
  return facts.length === 0 ? markup`` : markup`<p class="facts">${facts.join(' · ')}</p>`;
}

function changes(quotation: GradedQuotation): Markup {
  const phrases = changePhrases(quotation.changes);
  if (phrases.length === 0) return markup``;
  return markup`<ul class="changes">${phrases.slice(0, 20).map((phrase) => markup`<li>${phrase}</li>`)}</ul>`;
}

/** Where the passage stands, its surroundings behind a fold. */
function contextOf(passage: SourcePassage): Markup {
  return markup`<details class="context"><summary>${passagePlace(passage)}</summary>
<p class="excerpt">… ${shown(passage.before)}<mark class="passage">${shown(passage.text)}</mark>${shown(passage.after)} …</p>
<p class="place">characters ${passage.span.start}–${passage.span.end} of ${shown(passage.path)}</p></details>`;
}

function remarks(quotation: GradedQuotation): Markup {
  const lines: string[] = [];
  if (quotation.passages.length === 0) lines.push(quotation.reason);
  for (const { text, reason } of quotation.suspects) {
    lines.push(`Transcript doubt. The source may err at “${toOneLine(text)}”: ${reason}`);
  }
  const other = nearestOther(quotation);
  if (other !== null) {
    lines.push(`Nearest other: “${toOneLine(other.text)}”, ${passagePlace(other)}.`);
  }
  if (quotation.copies.length > 0) {
    const names = [...new Set(quotation.copies.map(({ source }) => toOneLine(source)))];
    lines.push(
      `The same words also stand in ${names.slice(0, 5).join(', ')}${names.length > 5 ? ` and ${names.length - 5} more` : ''}.`,
    );
  }
  if (quotation.houseRule !== '') lines.push(quotation.houseRule);
  return markup`${lines.map((line) => markup`<p class="why">${line}</p>`)}`;
}

/** Keys that both sides of a change share, so that pointing at one lights up the other. */
function createKeys(id: string): ChangeKey {
  const keys = new Map<string, string>();
  return ({ change }: SideChange) => {
    const name = JSON.stringify([change.kind, change.a, change.b]);
    const known = keys.get(name) ?? `${id}-${keys.size}`;
    keys.set(name, known);
    return known;
  };
}
