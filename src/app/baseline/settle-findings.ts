import type { GradedDraft, GradedQuotation } from '../../core/model/checked-draft.ts';
import type { Collation } from '../../core/model/collation.ts';
import { isShown, type Settlement } from '../../core/model/finding.ts';
import type { BaselineEntry } from '../../reports/baseline/baseline-schema.ts';
import type { Baseline } from '../../reports/baseline/print-baseline.ts';

const KNOWN = 'known when the baseline was written';

/** A finding as a baseline has it. */
export interface Settled {
  readonly id: string;
  readonly kind: string;
}

/** A collation whose findings carry what the baseline settled. */
export function settleCollation(collation: Collation, baseline: Baseline): Collation {
  return {
    ...collation,
    findings: collation.findings.map((finding) => withSettlement(finding, finding.id, baseline)),
  };
}

/** A checked draft whose findings carry what the baseline settled. */
export function settleDraft(graded: GradedDraft, baseline: Baseline): GradedDraft {
  return {
    ...graded,
    quotations: graded.quotations.map((quotation) =>
      isFinding(quotation) ? withSettlement(quotation, quotation.findingId, baseline) : quotation,
    ),
  };
}

export function withSettlement<Subject>(subject: Subject, id: string, baseline: Baseline): Subject {
  const entry = baseline.get(id);
  if (entry === undefined) return subject;
  const { kind: _, ...settlement } = entry;
  return { ...subject, settlement };
}

/** Whether an editor dismissed it: then it is neither shown nor counted. */
export function isDismissed({ settlement }: { readonly settlement?: Settlement }): boolean {
  return settlement?.state === 'dismissed';
}

/** The collation as it is shown. */
export function openCollation(collation: Collation): Collation {
  return { ...collation, findings: collation.findings.filter((finding) => !isDismissed(finding)) };
}

/** The draft as it is shown. */
export function openDraft(graded: GradedDraft): GradedDraft {
  return { ...graded, quotations: graded.quotations.filter((quotation) => !isDismissed(quotation)) };
}

/** The findings of a check: what the house has something to say of. */
export function draftFindings({ quotations }: GradedDraft): Settled[] {
  return quotations.filter(isFinding).map((quotation) => ({
    id: quotation.findingId,
    kind: kindOf(quotation),
  }));
}

function isFinding({ severity }: GradedQuotation): boolean {
  return severity !== 'none';
}

function kindOf({ words, speakerVerdict, chain }: GradedQuotation): string {
  if (speakerVerdict === 'misattributed') return speakerVerdict;
  const isKept = words === 'verbatim' || words === 'bracketed';
  return isKept && chain === 'collapsed' ? chain : words;
}

/** The findings of a collation that are shown unasked. */
export function collationFindings({ findings }: Collation): Settled[] {
  return findings.filter(isShown);
}

/** A baseline with all of these dismissed; what was settled before stays as it is. */
export function dismissKnown(findings: readonly Settled[], settled: Baseline): Baseline {
  const known = findings.map(({ id, kind }): [string, BaselineEntry] => [
    id,
    { kind, state: 'dismissed', reason: KNOWN },
  ]);
  return new Map([...known, ...settled]);
}
