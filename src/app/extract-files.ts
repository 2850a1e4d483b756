import { extract } from '../core/extract/extract.ts';
import { withMarks } from '../core/extract/marks/outer-marks.ts';
import type { Act } from '../core/model/attribution.ts';
import type { Document, Oddity } from '../core/model/document.ts';
import type { Models } from '../core/models.ts';
import { readDocument } from '../core/reading/reading.ts';
import { resolveSpeakers, speakerKey } from '../core/speakers/resolve-speakers.ts';
import type { ExtractedDocument } from '../reports/extraction/extracted-document.ts';
import type { Services } from './services.ts';
import type { Source } from './sources/named-text.ts';
import { type ReadOptions, readSources, type SourceFailure } from './sources/read-sources.ts';

export interface ExtractRequest {
  readonly sources: readonly Source[];
  /** The acts to print; all where absent. */
  readonly acts?: readonly Act[];
  readonly onProgress?: ReadOptions['onProgress'];
}

/** Reads texts and finds the attributions of each; speakers are resolved inside each text alone. */
export async function extractFiles(
  request: ExtractRequest,
  services: Services,
): Promise<{ extracted: readonly ExtractedDocument[]; failures: readonly SourceFailure[] }> {
  const { fetcher, stdin } = services;
  const reading = await readSources(request.sources, { fetcher, stdin, onProgress: request.onProgress });
  await services.readAhead?.(reading.documents);
  const models = services.models();
  const extracted = reading.documents.map((document) =>
    extractDocument(
      document,
      reading.oddities.filter(({ documentId }) => documentId === document.id),
      request.acts,
      models,
    ),
  );
  return { extracted, failures: reading.failures };
}

/**
 * The attributions of one document, with its speakers resolved inside it alone. Contents have the quotation marks
 * around them, as in the attribution corpora (PARC, PolNeAR).
 */
export function extractDocument(
  document: Document,
  readOddities: readonly Oddity[],
  acts: readonly Act[] | undefined,
  models: Pick<Models, 'extraction' | 'speakers'>,
): ExtractedDocument {
  const found = extract(readDocument(document), models.extraction);
  const attributions = found.attributions.filter(({ act }) => acts === undefined || acts.includes(act));
  const { speakers, of } = resolveSpeakers([{ reading: found.reading, attributions }], models.speakers);
  const speakerOf = new Map(
    attributions.map(({ id }) => [id, of.get(speakerKey(document.id, id))!] as const),
  );
  const marked = attributions.map((attribution) => ({
    ...attribution,
    content: attribution.content.map((span) => withMarks(document.text, span)),
  }));
  const oddities = [...readOddities, ...found.oddities];
  return { document, engine: found.engine, attributions: marked, oddities, speakers, speakerOf };
}
