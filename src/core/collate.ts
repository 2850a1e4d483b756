import { type Extraction, engineOf } from './extract/extract.ts';
import { findFacts } from './facts/find-facts.ts';
import { findFindings } from './findings/find-findings.ts';
import { bondWordings } from './group/bond-wordings.ts';
import { groupWordings } from './group/group-wordings.ts';
import type { Act } from './model/attribution.ts';
import type { Collation, Statement } from './model/collation.ts';
import type { Document, Oddity } from './model/document.ts';
import type { EngineName } from './model/engine.ts';
import type { EvidenceOf } from './model/finding.ts';
import { remember } from './model/lists/remember.ts';
import type { Speaker } from './model/speaker.ts';
import type { Models } from './models.ts';
import { type Reading, readDocument } from './reading/reading.ts';
import { resolveSpeakers } from './speakers/resolve-speakers.ts';
import { compareStatements } from './statements/compare-statements.ts';
import type { ComparedWords } from './statements/compared-words.ts';
import { findSplices, isSpliced } from './transcripts/find-splices.ts';
import { indexTranscripts, UNLABELLED } from './transcripts/indexed-transcript.ts';
import { locateWordings } from './transcripts/locate-wordings.ts';
import { distinctWordings } from './wordings/distinct-wordings.ts';
import { readWitnesses } from './wordings/read-witnesses.ts';
import { saysSomething } from './wordings/says-something.ts';
import { splitWordings } from './wordings/split-wordings.ts';
import { toWordings } from './wordings/to-wordings.ts';
import { wordingEvidence } from './wordings/wording-evidence.ts';

export interface CollateOptions {
  /** The acts that count as statements; speech and writing where absent. */
  readonly acts?: readonly Act[];
  /** Transcripts that could not be read: their verdict is `source-unavailable`, never `not-found`. */
  readonly unavailable?: readonly { readonly path: string; readonly message: string }[];
  /** What was already found in some of the reports, by document id: these are not read again. */
  readonly extractions?: ReadonlyMap<string, Extraction>;
  /** What earlier collations by the same models found of the very same documents: the result is no other, only sooner there. */
  readonly memory?: CollationMemory;
}

/** What of a collation depends on one or two of its texts alone, for collating them again beside others. */
export interface CollationMemory {
  readonly read: (document: Document) => Reading;
  readonly words: ComparedWords;
}

/** An empty memory. What it holds of a document goes with the document. */
export function createCollationMemory(): CollationMemory {
  return { read: remember((document: Document) => readDocument(document)), words: new WeakMap() };
}

const SPEECH: readonly Act[] = ['said', 'wrote'];

/**
 * Collates several witnesses of one event: who is said to have said what, in which wordings, and what happened to the
 * words. Documents of kind `transcript` are what the reports are looked up in. The order of the documents makes no
 * difference to which wordings stand together.
 */
export function collate(
  documents: readonly Document[],
  models: Models,
  options: CollateOptions = {},
): Collation {
  const { evidenceOf, ...collation } = compareWitnesses(documents, models, options);
  const { statements, speakers } = collation;
  const findings = findFindings(statements, {
    documents,
    speakers,
    evidenceOf,
    model: models.findings,
  });
  return { ...collation, findings };
}

/** A collation before its findings are drawn, with how sure it is who says its wordings. */
export type ComparedWitnesses = Omit<Collation, 'findings'> & { readonly evidenceOf: EvidenceOf };

/** The pipeline up to the compared statements. */
export function compareWitnesses(
  documents: readonly Document[],
  models: Omit<Models, 'findings'>,
  options: CollateOptions = {},
): ComparedWitnesses {
  const { alignment, extraction, lexicon } = models;
  const { reports, transcripts, readings } = readWitnesses(
    documents,
    extraction,
    options.extractions,
    options.memory?.read,
  );
  const cast = resolveSpeakers([...reports, ...transcripts], models.speakers);
  const speakers = [...cast.speakers, UNLABELLED];

  const whole = toWordings(reports, cast, options.acts ?? SPEECH);
  const searched = indexTranscripts(transcripts, cast);
  const splices = findSplices(searched, reports, whole, cast, lexicon);
  const pieces = splitWordings(readings, whole).filter(
    (piece) => saysSomething(piece, readings) && !isSpliced(piece, splices),
  );
  const wordings = distinctWordings(pieces, cast.speakers, reports);

  const located = locateWordings(searched, reports, wordings, cast, lexicon);
  const texts = reports.map(({ reading }) => reading);
  const bonds = bondWordings(texts, wordings, alignment, lexicon, speakers);
  const groups = groupWordings(bonds, { readings, speakers, located });
  const unavailable = options.unavailable ?? [];
  const evidenceOf = wordingEvidence(reports, cast);
  const sceneOf = new Map(cast.scenes.map((scene) => [scene.reading.document.id, scene]));
  const named = texts.map((reading) => ({ reading, scene: sceneOf.get(reading.document.id)! }));
  const event = {
    readings,
    speakers,
    wordings,
    evidenceOf,
    located,
    lexicon,
    unavailable,
    known: options.memory?.words,
  };
  const statements = compareStatements(groups, splices, event);
  const engines = new Set(reports.map((report) => report.engine));
  const engine = engines.size === 1 ? [...engines][0]! : engineOf(extraction);
  const oddities = [...reports.flatMap((report) => report.oddities), ...readOtherwise(reports, engine)];
  return {
    witnesses: documents,
    speakers: saidBy(statements, speakers),
    statements,
    facts: findFacts(named, models.facts),
    oddities,
    engine,
    evidenceOf,
  };
}

/** Tells of reports whose attributions another engine had found before: statements of theirs may stand alone for that. */
function readOtherwise(reports: readonly Extraction[], engine: EngineName): Oddity[] {
  const others = reports.filter((report) => report.engine !== engine);
  if (others.length === 0) return [];
  const message = `${others.length} of ${reports.length} reports were read earlier by the ${others[0]!.engine} engine, the others by the ${engine} one.`;
  return [{ code: 'engines-mixed', message, documentId: '', span: null }];
}

/** The speakers without the one of unlabelled words, where nothing is given to that one. */
function saidBy(statements: readonly Statement[], speakers: readonly Speaker[]): readonly Speaker[] {
  const isUnlabelled = statements.some(({ wordings }) =>
    wordings.some(({ speaker }) => speaker === UNLABELLED.id),
  );
  return isUnlabelled ? speakers : speakers.filter(({ id }) => id !== UNLABELLED.id);
}
