import type { z } from '@hono/zod-openapi';
import type { ArchivedReport, ReportCard, ReportVersion } from '../../core/model/archive.ts';
import type { report, reportVersion } from './schemas/archive-schemas.ts';

/** A report's card alone, whatever else comes with it. */
export function toReportCard(given: ReportCard): ReportCard {
  const { id, title, outlet, date, receivedAt, address, kind, version, story, copyOf, state } = given;
  return { id, title, outlet, date, receivedAt, address, kind, version, story, copyOf, state };
}

export function toReport(given: ArchivedReport): z.input<typeof report> {
  const { document, attributions, bytesHash, textHash, engine } = given;
  const card = toReportCard(given);
  return { ...card, text: document.text, attributions: attributions.length, bytesHash, textHash, engine };
}

export function toVersion(given: ReportVersion): z.input<typeof reportVersion> {
  const { version, document, receivedAt, bytesHash, textHash, engine } = given;
  const { title, text } = document;
  return { version, title, text, receivedAt, bytesHash, textHash, engine };
}
