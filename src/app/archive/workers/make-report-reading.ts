import { copyBands, copyFingerprint } from '../../../core/copies/copy-fingerprint.ts';
import { extract } from '../../../core/extract/extract.ts';
import type { ReportReading } from '../../../core/model/archive.ts';
import type { Document } from '../../../core/model/document.ts';
import { readDocument } from '../../../core/reading/reading.ts';
import { storyProfile } from '../../../core/stories/story-profile.ts';
import { storyTerms } from '../../../core/stories/story-terms.ts';
import type { PoolTools } from './worker-pool.ts';

/** Everything that one reading of a text finds: who says what, what it is about, and by what copies are known. */
export function makeReportReading(document: Document, tools: PoolTools): ReportReading {
  const reading = readDocument(document);
  const { attributions, engine } = extract(reading, tools.models().extraction);
  const profile = storyProfile(document, tools.storyModel().background);
  return {
    attributions,
    profile,
    terms: storyTerms(profile),
    bands: copyBands(copyFingerprint(reading.tokens)),
    engine,
    hearsay: tools.hearsay,
  };
}
