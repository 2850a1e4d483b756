import type { z } from '@hono/zod-openapi';
import type { ArchivedReport, ReportCard, ReportVersion } from '../../core/model/archive.ts';
import { type GuardedPlace, type GuardedQuotation, isQuoteAltered } from '../../core/model/guarded-text.ts';
import type { guardedQuotation, report, reportVersion } from './schemas/archive-schemas.ts';

/** A report's card alone, whatever else comes with it. */
export function toReportCard(given: ReportCard): ReportCard {
  const { id, title, outlet, date, receivedAt, address, kind, version, story, copyOf, state } = given;
  return { id, title, outlet, date, receivedAt, address, kind, version, story, copyOf, state };
}

export function toReport(given: ArchivedReport): z.input<typeof report> {
  const { document, attributions, engine, bytesHash, textHash, hearsay } = given;
  const card = toReportCard(given);
  const { text } = document;
  return { ...card, text, attributions: attributions.length, engine, bytesHash, textHash, hearsay };
}

export function toVersion(given: ReportVersion): z.input<typeof reportVersion> {
  const { version, document, receivedAt, bytesHash, textHash, hearsay } = given;
  const quotations = given.quotations?.map(toQuotation) ?? null;
  const { title, text } = document;
  return { version, title, text, receivedAt, bytesHash, textHash, hearsay, quotations };
}

function toQuotation(given: GuardedQuotation): z.input<typeof guardedQuotation> {
  const { outcome, words, speakerVerdict: speaker, before, after, reason } = given;
  const place = (side: GuardedPlace | null) => side && { text: side.text, speaker: side.speaker };
  return {
    outcome,
    words,
    speaker,
    altered: isQuoteAltered(given),
    before: place(before),
    after: place(after),
    reason,
  };
}
