import type { Extractor } from '../extract/extract.ts';
import { type Extraction, extract, type ReadExtraction } from '../extract/extract.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import { type Reading, readDocument } from '../reading/reading.ts';
import { type Readings, readingsById } from '../reading/readings.ts';

/** A transcript with its turns, and with what is relayed in them. */
export type ReadTranscript = Omit<ReadExtraction, 'oddities' | 'engine'>;

/** The witnesses of an event, with everything that somebody is said to have said in them. */
export interface Witnesses {
  readonly reports: readonly ReadExtraction[];
  readonly transcripts: readonly ReadTranscript[];
  /** All of them, by document id. */
  readonly readings: Readings;
}

/** Reads the witnesses, each once; of reports of which `known` holds an extraction, by document id, only the words. */
export function readWitnesses(
  documents: readonly Document[],
  model: Extractor | null,
  known: ReadonlyMap<string, Extraction> = new Map(),
  read: (document: Document) => Reading = (document) => readDocument(document),
): Witnesses {
  const ofKind = (kind: Document['kind']) =>
    documents.filter((document) => document.kind === kind).map((document) => read(document));
  const reports = ofKind('report').map((reading) => {
    const extraction = known.get(reading.document.id);
    return extraction === undefined ? extract(reading, model) : { ...extraction, reading };
  });
  const transcripts = ofKind('transcript').map((reading) => ({
    document: reading.document,
    reading,
    attributions: [...turnAttributions(reading.document), ...relayAttributions(reading, model)],
  }));
  const readings = readingsById([...reports, ...transcripts].map(({ reading }) => reading));
  return { reports, transcripts, readings };
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
function relayAttributions(reading: Reading, model: Extractor | null): readonly Attribution[] {
  const { document } = reading;
  const blocks = document.blocks.map(({ span }) => ({ kind: 'paragraph' as const, span }));
  const told: Reading = { ...reading, document: { ...document, kind: 'report', blocks } };
  return extract(told, model).attributions.map((attribution) => ({
    ...attribution,
    id: `r${attribution.id}`,
  }));
}
