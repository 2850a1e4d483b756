import { type LinearModel, shareOf } from '../learning/linear-model.ts';
import type { Statement } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import {
  type EvidenceOf,
  FINDING_KINDS,
  type Finding,
  isOfWords,
  isShown,
  LEVELS,
  type LikelyFrom,
  levelOf,
} from '../model/finding.ts';
import type { Speaker } from '../model/speaker.ts';
import { carriedWords } from './carried-words.ts';
import { droppedLinks, findCandidates } from './find-candidates.ts';
import { findMissing } from './find-missing.ts';
import { findingId } from './finding-id.ts';
import { type FindingPair, measureJoin, measureVerdict } from './finding-measures.ts';
import { findingReason } from './finding-reason.ts';
import { sidesOf } from './finding-sides.ts';
import { isOfOtherDays } from './said-on-days.ts';
import { createSharedWords, type SharedBy } from './shared-words.ts';

/** The weights that a finding's confidence is reckoned with. */
export interface FindingModel {
  /** Whether two wordings render one statement, by `JOIN_MEASURES`. */
  readonly joins: LinearModel;
  /** Whether the verdict on one statement is right, by `VERDICT_MEASURES`. */
  readonly verdicts: LinearModel;
  readonly likelyFrom: LikelyFrom;
}

/** What findings are drawn from beside the statements. */
export interface FindingContext {
  readonly documents: readonly Document[];
  readonly speakers: readonly Speaker[];
  readonly evidenceOf: EvidenceOf;
  readonly model: FindingModel;
}

/**
 * What a reader is told to look at, gravest first: of a statement one finding on its words (with a transcript one a
 * report), one on its speaker, one on its chain. Findings of every level are returned.
 */
export function findFindings(statements: readonly Statement[], context: FindingContext): Finding[] {
  const holds = carriedWords(context.documents);
  const texts = new Map(context.documents.map(({ id, text }) => [id, text]));
  const sharedBy = createSharedWords();
  const textOf = (witness: string) => texts.get(witness) ?? '';
  const found = statements.flatMap((statement) => {
    const rated = findCandidates(statement, holds, context.speakers)
      .filter((pair) => !(isOfWords(pair.kind) && isOfOtherDays(pair, textOf)))
      .map((pair) => rate(pair, context, sharedBy));
    const told = [...Map.groupBy(rated, ({ pair }) => aspectOf(pair)).values()].map((own) =>
      toFinding(
        own.reduce((best, each) => (comesFirst(each, best) ? each : best)),
        context,
      ),
    );
    const absent = findMissing(statement, context);
    return absent === null ? told : [...told, absent];
  });
  return found.sort((x, y) => (comesFirst(x, y) ? -1 : comesFirst(y, x) ? 1 : 0));
}

/** What findings are put in order by. */
type Sorted = Pick<Finding, 'id' | 'kind' | 'confidence' | 'level'>;

/** A candidate with how sure it is. Of many the surest is wanted, so that the rest is told of that one alone. */
interface Rated extends Sorted {
  readonly pair: FindingPair;
}

function rate(pair: FindingPair, context: FindingContext, sharedBy: SharedBy): Rated {
  const confidence = confidenceOf(pair, context, sharedBy);
  const id = findingId(pair, context.speakers);
  const level = levelOf(
    confidence,
    context.model.likelyFrom[pair.kind === 'near-miss' ? 'reworded' : pair.kind],
  );
  return { pair, id, kind: pair.kind, confidence, level };
}

function toFinding({ pair, id, kind, confidence, level }: Rated, { speakers }: FindingContext): Finding {
  const { statement, comparison } = pair;
  const { a, b, atMostOneVerbatim } = comparison;
  const sides = sidesOf(pair);
  const reason = findingReason(pair, speakers, sides);
  return { id, kind, statement: statement.id, a, b, atMostOneVerbatim, ...sides, confidence, level, reason };
}

/**
 * How often two wordings like these are one statement, and how often the finding is then right: one on who said the words
 * as often as both sources were read right, any other as often as such verdicts are.
 */
function confidenceOf(pair: FindingPair, context: FindingContext, sharedBy: SharedBy): number {
  const { evidenceOf, model } = context;
  const { statement, comparison } = pair;
  const joined = shareOf(model.joins, measureJoin(pair, sharedBy));
  const sources = [comparison.a, comparison.b].map((index) => evidenceOf(statement.wordings[index]!).source);
  const right = isOnPersons(pair, context)
    ? sources[0]! * sources[1]!
    : shareOf(model.verdicts, measureVerdict(pair));
  return Math.round(1000 * joined * right) / 1000;
}

/**
 * Whether a finding says which person spoke, or which relayed the words of a speaker on whom both agree, or whose very
 * words that speaker relayed. What outlets relay is often told in passing.
 */
function isOnPersons({ kind, statement, comparison }: FindingPair, { speakers }: FindingContext): boolean {
  if (kind !== 'collapsed') return kind === 'misattributed';
  const [x, y] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  const isOrigin = x.chain.at(-1) === y.chain.at(-1);
  const isUttered = x.chain[0] === y.chain[0] && comparison.words === 'verbatim';
  return (
    (isOrigin || isUttered) && droppedLinks(x, y, speakers).every((speaker) => speaker.kind === 'person')
  );
}

/** Which findings of a statement stand for one another. */
function aspectOf({ kind, statement: { wordings }, comparison: { a, b } }: FindingPair): string {
  if (!isOfWords(kind)) return kind;
  const [passage, wording] = wordings[a]!.attribution === null ? [a, b] : [b, a];
  return wordings[passage]!.attribution === null ? `words of ${wordings[wording]!.witness}` : 'words';
}

/** Those that are shown unasked first, then the gravest, the surest; the rest is to have one order for all. */
function comesFirst(x: Sorted, y: Sorted): boolean {
  const order =
    Number(isShown(y)) - Number(isShown(x)) ||
    FINDING_KINDS.indexOf(x.kind) - FINDING_KINDS.indexOf(y.kind) ||
    LEVELS.indexOf(x.level) - LEVELS.indexOf(y.level) ||
    y.confidence - x.confidence;
  return order < 0 || (order === 0 && x.id < y.id);
}
