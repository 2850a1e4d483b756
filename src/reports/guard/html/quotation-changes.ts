import type { Severity } from '../../../core/model/checked-draft.ts';
import type { Document } from '../../../core/model/document.ts';
import {
  type GradedGuard,
  type GuardedQuotation,
  type GuardOutcome,
  isQuoteAltered,
} from '../../../core/model/guarded-text.ts';
import { SEVERITIES } from '../../check/check-words.ts';
import { flagChip, verdictChip } from '../../html/chips.ts';
import { markedWords } from '../../html/marked-words.ts';
import { type Markup, markup } from '../../html/markup.ts';
import type { SideChange } from '../../marks/side-change.ts';
import { plural } from '../../words/figures.ts';
import { GUARD_LABELS, MOVED, speakerPhrase } from '../guard-words.ts';
import { guardedSegments } from '../guarded-segments.ts';

const MOST = 100;

/** A quotation, and where house rules were asked what they say of it. */
type ToldQuotation = GuardedQuotation & Partial<Pick<GradedGuard, 'severity' | 'houseRule'>>;

/** Two versions of a text with what became of the quotations between them; null where nobody could find that out. */
export interface GuardedVersions {
  readonly before: Document;
  readonly after: Document;
  readonly quotations: readonly ToldQuotation[] | null;
}

/** What became of the quotations, altered ones first; those that were kept are only counted. */
export function quotationChanges(versions: GuardedVersions): Markup {
  const { quotations } = versions;
  if (quotations === null)
    return markup`<p class="nothing">The two versions take too long to be compared for their quotations.</p>`;
  if (quotations.length === 0) return markup`<p class="nothing">Neither version quotes anybody.</p>`;
  const told = quotations.filter(
    ({ outcome, speakerVerdict }) => outcome !== 'kept' || speakerVerdict === 'misattributed',
  );
  const kept = quotations.length - told.length;
  if (told.length === 0)
    return markup`<p class="edits-count">${plural(kept, 'quotation')}, all kept word for word.</p>`;
  const sorted = [...told].sort((x, y) => Number(isQuoteAltered(y)) - Number(isQuoteAltered(x)));
  const more = told.length > MOST ? markup`<p class="more">and ${told.length - MOST} more</p>` : '';
  return markup`<p class="edits-count">${plural(quotations.length, 'quotation')}: ${told.length} not as before, ${kept} kept word for word.</p>
<ol class="version-edits">${sorted.slice(0, MOST).map((each) => edit(each, versions))}</ol>${more}`;
}

function edit(quotation: ToldQuotation, versions: GuardedVersions): Markup {
  const { outcome, words, speakerVerdict, reason, severity, houseRule, changes, before, after } = quotation;
  const segments = guardedSegments(versions, quotation);
  const keyOf = ({ change }: SideChange): string => `${quotation.id}-${changes.indexOf(change)}`;
  const isMoved = speakerVerdict === 'misattributed';
  const chips = [
    outcome === 'altered' ? verdictChip(words) : outcome === 'kept' ? '' : outcomeChip(outcome),
    isMoved ? flagChip(MOVED.label, MOVED.description, 'changed') : '',
  ];
  const grade = severity === undefined ? '' : gradeMark(severity);
  const row = (name: string, marked: boolean, side: typeof segments.before) =>
    side.length === 0
      ? ''
      : markup`<p><span class="facts">${name}</span> ${marked ? '“' : ''}${markedWords(side, keyOf)}${marked ? '”' : ''}</p>`;
  const who = speakerPhrase(quotation) ?? after?.speaker ?? before?.speaker ?? null;
  return markup`<li>${grade}${chips}${who === null ? '' : markup` <span class="facts">${who}</span>`}
${row('was', outcome !== 'newly-quoted', segments.before)}
${row('is', outcome !== 'unquoted', segments.after)}
<p class="hint">${houseRule || reason}</p></li>`;
}

function gradeMark(severity: Severity): Markup {
  const { symbol, label } = SEVERITIES[severity];
  return markup`<b class="grade"><span aria-hidden="true">${symbol}</span> ${label}</b> `;
}

function outcomeChip(outcome: GuardOutcome): Markup {
  const { label, description } = GUARD_LABELS[outcome];
  return flagChip(label, description, outcome === 'lost' || outcome === 'unquoted' ? 'told' : 'altered');
}
