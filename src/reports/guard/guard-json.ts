import type { GradedGuard, GuardReport } from '../../core/model/guarded-text.ts';
import { toChangeJson } from '../check/json/check-json.ts';
import { JSON_VERSION, printJson } from '../syntax/print-json.ts';
import type { GuardJson } from './guard-schema.ts';

/** What became of the quotations between two versions, as the data of the published `guard.schema.json`. */
export function toGuardJson(report: GuardReport): GuardJson {
  const { engine, profile, between, texts, onlyBefore, onlyAfter, unavailable, oddities } = report;
  return {
    version: JSON_VERSION,
    engine,
    profile,
    between: { ...between },
    texts: texts.map(({ path, quotations }) => ({ path, quotations: quotations.map(toQuotationJson) })),
    onlyBefore: [...onlyBefore],
    onlyAfter: [...onlyAfter],
    unavailable: unavailable.map((each) => ({ ...each })),
    oddities: oddities.map((oddity) => ({ ...oddity })),
  };
}

function toQuotationJson(quotation: GradedGuard): GuardJson['texts'][number]['quotations'][number] {
  const { id, outcome, words, speakerVerdict: speaker, changes, before, after } = quotation;
  const { severity, houseRule, rule, reason, findingId, settlement } = quotation;
  return {
    id,
    outcome,
    words,
    speaker,
    changes: changes.map(toChangeJson),
    before: before === null ? null : { ...before, spans: [...before.spans] },
    after: after === null ? null : { ...after, spans: [...after.spans] },
    severity,
    houseRule,
    rule,
    reason,
    findingId,
    ...(settlement === undefined ? {} : { settlement: { ...settlement } }),
  };
}

/** `hearsay guard --format json`. */
export function renderGuardJson(report: GuardReport): string {
  return printJson(toGuardJson(report), 5);
}
