import type { ExtractedDocument } from '../reports/extraction/extracted-document.ts';
import { extractDocument, extractReports } from './extract-reports.ts';
import type { Services } from './services.ts';
import { type GivenText, partGiven, readGivenTexts } from './sources/given-text.ts';

/** The attributions of texts that are named or handed over. Sources that cannot be read are in `unavailable`. */
export async function extractGiven(
  sources: readonly (string | GivenText)[],
  services: Services,
): Promise<{ extracted: ExtractedDocument[]; unavailable: { path: string; message: string }[] }> {
  const { paths, texts } = partGiven(sources);
  const models = services.models();
  const given = await readGivenTexts(texts);
  const { extracted, failures } = await extractReports({ sources: paths }, services);
  return {
    extracted: [...given.map((document) => extractDocument(document, [], undefined, models)), ...extracted],
    unavailable: failures.map(({ path, error }) => ({ path, message: error.message })),
  };
}
