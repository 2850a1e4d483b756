import { type Extraction, extract } from '../extract/extract.ts';
import type { ExtractionModel } from '../extract/learned/model/extraction-model.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';

/** A transcript with its turns, and with what is relayed in them. */
export type ReadTranscript = Pick<Extraction, 'document' | 'attributions'>;

/** The witnesses of an event, with everything that somebody is said to have said in them. */
export interface Witnesses {
  readonly reports: readonly Extraction[];
  readonly transcripts: readonly ReadTranscript[];
}

/** Reads the witnesses; reports of which `known` holds an extraction, by document id, are not read again. */
export function readWitnesses(
  documents: readonly Document[],
  model: ExtractionModel | null,
  known: ReadonlyMap<string, Extraction> = new Map(),
): Witnesses {
  const reports = documents.filter(({ kind }) => kind === 'report');
  const transcripts = documents.filter(({ kind }) => kind === 'transcript');
  return {
    reports: reports.map((report) => known.get(report.id) ?? extract(report, model)),
    transcripts: transcripts.map((document) => ({
      document,
      attributions: [...turnAttributions(document), ...relayAttributions(document, model)],
    })),
  };
}

/** A transcript's labelled turns as direct attributions of their labels, so that they get speakers like all others. */
function turnAttributions(document: Document): Attribution[] {
  return document.blocks
    .filter((block) => block.label !== undefined)
    .map((block, index) => ({
      id: `t${index + 1}`,
      mode: 'direct',
      act: 'said',
      source: block.label?.span ? [block.label.span] : null,
      cue: null,
      content: [block.span],
      quoted: [block.span],
      confidence: 1,
      rule: 'turn',
    }));
}

/** What the speakers of a transcript say that others said: its turns read as a report is, so that chains are seen. */
function relayAttributions(document: Document, model: ExtractionModel | null): readonly Attribution[] {
  const blocks = document.blocks.map(({ span }) => ({ kind: 'paragraph' as const, span }));
  return extract({ ...document, kind: 'report', blocks }, model).attributions.map((attribution) => ({
    ...attribution,
    id: `r${attribution.id}`,
  }));
}
