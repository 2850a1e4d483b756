import type { GradedGuard, GuardReport } from '../../core/model/guarded-text.ts';
import type { Baseline } from '../../reports/baseline/print-baseline.ts';
import { isDismissed, type Settled, withSettlement } from './settle-findings.ts';

/** What guarding found, with what the baseline settled. */
export function settleGuard(report: GuardReport, baseline: Baseline): GuardReport {
  return withQuotations(report, (quotations) =>
    quotations.map((each) => (isFinding(each) ? withSettlement(each, each.findingId, baseline) : each)),
  );
}

/** What guarding found as it is shown. */
export function openGuard(report: GuardReport): GuardReport {
  return withQuotations(report, (quotations) => quotations.filter((each) => !isDismissed(each)));
}

/** The findings of guarding: what the house has something to say of. */
export function guardFindings({ texts }: GuardReport): Settled[] {
  return texts
    .flatMap(({ quotations }) => quotations)
    .filter(isFinding)
    .map(({ findingId, outcome, words }) => ({
      id: findingId,
      kind: outcome === 'altered' ? words : outcome,
    }));
}

function isFinding({ severity }: GradedGuard): boolean {
  return severity !== 'none';
}

function withQuotations(
  report: GuardReport,
  make: (quotations: readonly GradedGuard[]) => readonly GradedGuard[],
): GuardReport {
  return { ...report, texts: report.texts.map((text) => ({ ...text, quotations: make(text.quotations) })) };
}
