/** The library: the same functions that the program uses, with types. */

import { readFileSync } from 'node:fs';
import type { OpenArchive, OpenOptions } from './app/archive/archive-opener.ts';
import type { Fetcher } from './app/ports.ts';
import { type CollateOptions, collate as collateWith } from './core/collate.ts';
import { compareWords } from './core/compare/compare-words.ts';
import type { Side } from './core/compare/side.ts';
import { buildStemma } from './core/copies/stemma/build-stemma.ts';
import { type Extraction, extract as extractWith } from './core/extract/extract.ts';
import { guardTexts } from './core/guard/guard-texts.ts';
import type { Lexicon } from './core/language/lexicon.ts';
import type { Collation } from './core/model/collation.ts';
import type { Stemma } from './core/model/copies/stemma.ts';
import type { Document } from './core/model/document.ts';
import type { EngineName } from './core/model/engine.ts';
import type { Fact } from './core/model/fact.ts';
import type { GuardedQuotation } from './core/model/guarded-text.ts';
import type { SaidPassage, SpeakerRecord } from './core/model/speaker-record.ts';
import type { WordsComparison } from './core/model/verdict.ts';
import type { Models } from './core/models.ts';
import { languageOf } from './core/reading/language-of.ts';
import { readDocument } from './core/reading/reading.ts';
import { speakerRecord as layOutRecord } from './core/record/speaker-record.ts';
import { tellFacts } from './core/tell-facts.ts';
import { defaultEngine } from './models/load-extractor.ts';
import { loadDependence, loadFactModel, loadLexicon, loadModels } from './models/load-models.ts';

export type { Archive } from './app/archive/archive.ts';
export type { OpenArchive, OpenOptions } from './app/archive/archive-opener.ts';
export { backupArchive } from './app/archive/backup/backup-archive.ts';
export { restoreArchive } from './app/archive/backup/restore-archive.ts';
export { joinStories, renameStory, splitStory } from './app/archive/grouping/edit-stories.ts';
export { listGroups, listStories, type StoryGroup } from './app/archive/grouping/list-groups.ts';
export { type Given, ingestGiven } from './app/archive/intake/ingest-given.ts';
export { type IngestCounts, type IngestRequest, ingestSources } from './app/archive/intake/ingest-sources.ts';
export { findSpeaker, recordInArchive } from './app/archive/speakers/record-in-archive.ts';
export { mergeSpeakers, partSpeaker, type SpeakerPart } from './app/archive/speakers/settle-speakers.ts';
export type { Store } from './app/archive/store.ts';
export { settle } from './app/archive/workers/settle.ts';
export { readSources } from './app/sources/read-sources.ts';
export type { CollateOptions } from './core/collate.ts';
export type { Side } from './core/compare/side.ts';
export type { Extraction } from './core/extract/extract.ts';
export type * from './core/model/archive.ts';
export type * from './core/model/attribution.ts';
export type * from './core/model/collation.ts';
export type * from './core/model/copies/stemma.ts';
export type * from './core/model/document.ts';
export type { EngineName } from './core/model/engine.ts';
export { HearsayError } from './core/model/error.ts';
export type * from './core/model/fact.ts';
export type { Finding, FindingKind, Level } from './core/model/finding.ts';
export type { GuardedPlace, GuardedQuotation, GuardOutcome } from './core/model/guarded-text.ts';
export type { Span } from './core/model/span.ts';
export type * from './core/model/speaker.ts';
export type * from './core/model/speaker-record.ts';
export type * from './core/model/verdict.ts';
export { readDocuments } from './readers/read-document.ts';
export { renderCollation } from './reports/collation/formats.ts';
export { renderExtractions } from './reports/extraction/formats.ts';
export { renderFacts } from './reports/facts/formats.ts';
export { renderStemma } from './reports/stemma/formats.ts';

/**
 * Opens an archive (a folder or a postgres:// address) and makes it where there is none; close it when you are done.
 * Throws HearsayError 'store-failed' or 'bad-option'.
 */
export async function openArchive(options: OpenOptions & EngineOption = {}): Promise<OpenArchive> {
  const { openArchive: open } = await import('./open-archive.ts');
  const fetcher: Fetcher = {
    fetch: async (address) => (await import('./fetch/create-fetcher.ts')).createFetcher().fetch(address),
  };
  const services = {
    models: () => packagedModels(options),
    engine: () => options.engine,
    fetcher,
    cacheFolder: null,
  };
  return open(options, services, packageVersion());
}

/** What reads the texts. */
export interface EngineOption {
  /** The deep engine where the package has its network, unless told. */
  readonly engine?: EngineName;
}

const loaded = new Map<EngineName, Models>();
let lexicon: Lexicon | undefined;
let dependence: Models['dependence'] | undefined;
let factModel: Models['facts'] | undefined;

function packageVersion(): string {
  const manifest = readFileSync(new URL('../package.json', import.meta.url), 'utf8');
  return (JSON.parse(manifest) as { version: string }).version;
}

/** The models of an engine, loaded once. Where the network does not load, what is found says that it is by the fast one. */
function packagedModels({ engine = defaultEngine() }: EngineOption = {}): Models {
  const models = loaded.get(engine) ?? loadModels({ engine });
  loaded.set(engine, models);
  return models;
}

/** All statements of a set of witnesses, compared. Transcripts among the documents are what reports are looked up in. */
export function collate(
  documents: readonly Document[],
  options: CollateOptions & EngineOption = {},
): Collation {
  return collateWith(documents, packagedModels(options), options);
}

/**
 * What reports of one event tell outside quotation marks in numbers, dates, titles and names, and whether they tell the
 * same; gravest first. Far quicker than a collation, which holds the same facts.
 */
export function facts(documents: readonly Document[]): Fact[] {
  factModel ??= loadFactModel();
  return tellFacts(documents, factModel);
}

/** Who copied whom among reports of one event, with the evidence of each tie; transcripts among them are sources. */
export function stemma(documents: readonly Document[]): Stemma {
  dependence ??= loadDependence();
  return buildStemma(documents, dependence);
}

/** The attributions of one document. */
export function extract(document: Document, options: EngineOption = {}): Extraction {
  const { reading: _, ...found } = extractWith(readDocument(document), packagedModels(options).extraction);
  return found;
}

/** What became of every quotation between two versions of a text: an edit, a rewrite by a machine, a converted file. */
export function guard(before: Document, after: Document, options: EngineOption = {}): GuardedQuotation[] {
  return guardTexts(before, after, packagedModels(options));
}

/**
 * What happened to the words between two wordings. A text alone stands for a whole quotation of a report; an attribution
 * of a document is `{ ...attribution, text: document.text, kind: document.kind }`.
 */
export function compare(a: Side | string, b: Side | string): WordsComparison {
  lexicon ??= loadLexicon();
  return compareWords(toSide(a), toSide(b), lexicon);
}

/** Everything that a speaker is said to have said, laid out over stories: when, on what, again, and what does not go together. */
export function speakerRecord(speaker: string, said: readonly SaidPassage[]): SpeakerRecord {
  lexicon ??= loadLexicon();
  return layOutRecord(speaker, said, lexicon);
}

function toSide(side: Side | string): Side {
  if (typeof side !== 'string') return { language: languageOf(side), ...side };
  const whole = [{ start: 0, end: side.length }];
  return {
    text: side,
    language: languageOf({ text: side }),
    content: whole,
    quoted: whole,
    mode: 'direct',
    kind: 'report',
  };
}
