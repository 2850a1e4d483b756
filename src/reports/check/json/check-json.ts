import type { GradedDraft, GradedQuotation, SourcePassage } from '../../../core/model/checked-draft.ts';
import type { Change } from '../../../core/model/verdict.ts';
import { JSON_VERSION } from '../../syntax/print-json.ts';
import { clockTime } from '../../words/figures.ts';
import type { ChangeJson, CheckJson, PassageJson } from './check-schema.ts';

/** A checked draft as the data of the published JSON Schema `check.schema.json`. */
export function toCheckJson(graded: GradedDraft): CheckJson {
  const { engine, draft, profile, searched, unavailable, quotations, oddities } = graded;
  return {
    version: JSON_VERSION,
    engine,
    draft: { path: draft.path, id: draft.id, title: draft.title },
    profile,
    searched: { ...searched },
    unavailable: unavailable.map((source) => ({ ...source })),
    quotations: quotations.map(toQuotationJson),
    oddities: oddities.map((oddity) => ({ ...oddity })),
  };
}

function toQuotationJson(quotation: GradedQuotation): CheckJson['quotations'][number] {
  const { id, span, mode, text, speaker, words, speakerVerdict, chain, severity, houseRule } = quotation;
  const { passages, changes, runnerUp, copies, suspects, rule, reason, confidence, level } = quotation;
  const { findingId, settlement, speakerInSource, nearMiss, citation } = quotation;
  return {
    id,
    span: { ...span },
    mode,
    text,
    speaker,
    verdict: { words, speaker: speakerVerdict, chain },
    speakerInSource,
    nearMiss,
    severity,
    houseRule,
    passages: passages.map(toPassageJson),
    changes: changes.map(toChangeJson),
    runnerUp: runnerUp === null ? null : toPassageJson(runnerUp),
    copies: copies.map((copy) => ({ ...copy })),
    suspects: suspects.map((suspect) => ({ ...suspect })),
    rule,
    reason,
    ...(citation === undefined
      ? {}
      : { citation: { ...citation, span: { ...citation.span }, promises: [...citation.promises] } }),
    confidence,
    level,
    findingId,
    ...(settlement === undefined ? {} : { settlement: { ...settlement } }),
  };
}

/** A passage as the JSON of checks and traces has it. */
export function toPassageJson(passage: SourcePassage): PassageJson {
  return { ...passage, time: passage.time === null ? null : clockTime(passage.time) };
}

/** A change as the JSON of checks and traces has it. */
export function toChangeJson({ kind, a, b, from, to, reason }: Change): ChangeJson {
  return { kind, a: [...a], b: [...b], from, to, reason };
}

/** `hearsay check --format json`: one JSON value, indented by two spaces, ending in a line break. */
export function renderCheckJson(graded: GradedDraft): string {
  return `${JSON.stringify(toCheckJson(graded), null, 2)}\n`;
}
