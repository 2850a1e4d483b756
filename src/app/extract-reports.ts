import { extract } from '../core/extract/extract.ts';
import type { Act } from '../core/model/attribution.ts';
import { resolveSpeakers, speakerKey } from '../core/speakers/resolve-speakers.ts';
import type { ExtractedDocument } from '../reports/extracted-document.ts';
import { type ReadOptions, readSources, type SourceFailure } from './read-sources.ts';
import type { Services } from './services.ts';

export interface ExtractRequest {
  readonly sources: readonly string[];
  /** The acts to print; all where absent. */
  readonly acts?: readonly Act[];
  readonly onProgress?: ReadOptions['onProgress'];
}

/** Reads texts and finds the attributions of each; speakers are resolved inside each text alone. */
export async function extractReports(
  request: ExtractRequest,
  services: Services,
): Promise<{ extracted: readonly ExtractedDocument[]; failures: readonly SourceFailure[] }> {
  const reading = await readSources(request.sources, {
    fetcher: services.fetcher,
    ...(services.stdin === undefined ? {} : { stdin: services.stdin }),
    ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }),
  });
  const { extraction } = services.models();
  const extracted = reading.documents.map((document) => {
    const found = extract(document, extraction);
    const attributions = found.attributions.filter(
      ({ act }) => request.acts === undefined || request.acts.includes(act),
    );
    const { speakers, of } = resolveSpeakers([{ document, attributions }]);
    const speakerOf = new Map(
      attributions.map(({ id }) => [id, of.get(speakerKey(document.id, id))!] as const),
    );
    const findings = [
      ...reading.findings.filter(({ documentId }) => documentId === document.id),
      ...found.findings,
    ];
    return { document, attributions, findings, speakers, speakerOf };
  });
  return { extracted, failures: reading.failures };
}
