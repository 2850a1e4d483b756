import type {
  Collation,
  Comparison,
  MissingPassage,
  Statement,
  Wording,
} from '../../core/model/collation.ts';
import type { Document } from '../../core/model/document.ts';
import { type Finding, isShown } from '../../core/model/finding.ts';
import { countBy } from '../../core/model/lists/count-by.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import { markWording, type Segment } from '../marks/marked-wording.ts';
import { changeSeenFrom, type SideChange } from '../marks/side-change.ts';
import { gravityOf, type VerdictGroup, WORDS_LABELS } from '../words/verdict-words.ts';
import { asTold, needsNoFinding, wordsTold } from './told-statement.ts';

/** A wording beside the one that it is read against. */
export interface ComparedWording {
  readonly index: number;
  readonly wording: Wording;
  readonly witness: Document;
  /**
   * What it is read against: the base or another passage of its witness, or another wording where these carry nothing
   * of it; null for the base and its witness's other wordings.
   */
  readonly against: Reading | null;
  readonly comparison: Comparison | null;
  /** The changes of that comparison as this wording sees them. */
  readonly changes: readonly SideChange[];
  /** All changes that are marked in its words: those of every comparison shown that it takes part in. */
  readonly marks: readonly SideChange[];
  /** The transcripts that do not carry this wording or could not be read. */
  readonly missing: readonly MissingPassage[];
}

/** A wording with the witness that carries it. */
interface Reading {
  /** Index into the statement's wordings. */
  readonly index: number;
  readonly wording: Wording;
  readonly witness: Document;
}

/** A statement as reports show it: one wording as the base, all others compared with it. */
export interface ComparedStatement {
  readonly statement: Statement;
  /** 1, 2, …: the place of the statement in the collation. */
  readonly number: number;
  readonly base: ComparedWording;
  /** All wordings in the order of the witnesses, the base among them. */
  readonly wordings: readonly ComparedWording[];
  /** A pair of other wordings with a graver verdict than every comparison shown; shown beside them. */
  readonly graver: Comparison | null;
  /**
   * The verdict on the words that stands for the statement: its gravest finding's; else the gravest that needs no finding
   * to be told; else, though unsure, the gravest. With a transcript only comparisons with it count. Null where one witness
   * alone carries the statement.
   */
  readonly words: WordsVerdict | null;
  /** Words differ, and how is less than likely right. */
  readonly isUnsure: boolean;
  /** Every verdict on the words that is shown. */
  readonly verdicts: ReadonlySet<WordsVerdict>;
  readonly group: VerdictGroup | null;
  /** How many witnesses carry it. */
  readonly witnessCount: number;
  /** What a reader is told of it unasked, gravest first. */
  readonly findings: readonly Finding[];
  /** What may be found in it too, less surely. */
  readonly possible: readonly Finding[];
  /** A transcript in which the speaker of one of the quotations speaks does not carry it. */
  readonly notFound: boolean;
}

/** What a program may have misheard where a wording is laid beside its transcript, a sentence each. */
export function doubtNotes({ comparison }: ComparedWording): string[] {
  return (comparison?.doubts ?? []).slice(0, MOST_DOUBTS).map(({ reason }) => `transcript doubt: ${reason}`);
}

const MOST_DOUBTS = 4;

/** Whether an editor has to look. */
export function isAltered({ findings }: ComparedStatement): boolean {
  return findings.length > 0;
}

/** Every statement with its base, in the order of the collation. Wordings of unknown witnesses are left out. */
export function layOutStatements(collation: Collation): ComparedStatement[] {
  const findings = Map.groupBy(collation.findings, ({ statement }) => statement);
  const order = new Map(collation.witnesses.map((witness, index) => [witness.id, { witness, index }]));
  return collation.statements.flatMap((statement, index) =>
    statement.wordings.some((wording) => order.has(wording.witness))
      ? [layOutStatement(statement, index + 1, order, findings.get(statement.id) ?? [])]
      : [],
  );
}

type WitnessOrder = ReadonlyMap<string, { readonly witness: Document; readonly index: number }>;

function layOutStatement(
  found: Statement,
  number: number,
  order: WitnessOrder,
  findings: readonly Finding[],
): ComparedStatement {
  const statement = asTold(found, findings.filter(isShown));
  const readings = readingsOf(statement, order);
  const base = chooseBase(statement, order);
  const reference = readings.find((reading) => reading.index === base)!.witness;
  const primary = chooseComparisons(statement, readings, reference);
  const pairs = reference.kind === 'transcript' ? [...primary.values()] : statement.comparisons;
  const graver = graverThan([...primary.values()], pairs);
  const shown = [...new Set([...primary.values(), ...(graver === null ? [] : [graver])])];
  const wordings = readings.map((reading): ComparedWording => {
    const { index } = reading;
    const comparison = primary.get(index) ?? null;
    const partner = comparison === null ? null : comparison.a === index ? comparison.b : comparison.a;
    return {
      ...reading,
      comparison,
      against: readings.find((other) => other.index === partner) ?? null,
      changes: comparison === null ? [] : changesFor(index, comparison),
      marks: shown
        .filter(({ a, b }) => a === index || b === index)
        .flatMap((pair) => changesFor(index, pair)),
      missing: statement.missing.filter((missing) => missing.wording === index),
    };
  });
  const shownFindings = findings.filter(isShown);
  const { words, isUnsure } = verdictOf(pairs, shownFindings);
  return {
    statement,
    number,
    base: wordings.find((wording) => wording.index === base)!,
    wordings,
    graver,
    words,
    isUnsure,
    verdicts: new Set([...shown, ...statement.missing].map((entry) => entry.words)),
    group: groupOf(words, shownFindings),
    witnessCount: new Set(wordings.map((wording) => wording.witness.id)).size,
    findings: shownFindings,
    possible: findings.filter((finding) => !isShown(finding)),
    notFound:
      statement.missing.some((missing) => missing.words === 'not-found' && missing.speakerInSource) &&
      shownFindings.every(({ kind }) => kind !== 'not-found'),
  };
}

/** The verdict on the words that stands for a statement as its witnesses have it, and whether it is less than likely right. */
function verdictOf(
  pairs: readonly Comparison[],
  findings: readonly Finding[],
): Pick<ComparedStatement, 'words' | 'isUnsure'> {
  const [found] = findings.flatMap(({ kind, b }) => (b === null ? [] : (wordsTold(kind) ?? [])));
  if (found !== undefined) return { words: found, isUnsure: false };
  const sure = gravestOf(pairs.filter(needsNoFinding));
  if (sure !== undefined) return { words: sure.words, isUnsure: false };
  return { words: gravestOf(pairs)?.words ?? null, isUnsure: pairs.length > 0 };
}

/** What became of the words: nothing is called altered or changed that no finding tells. */
function groupOf(words: WordsVerdict | null, findings: readonly Finding[]): VerdictGroup | null {
  if (words === null) return null;
  const { group } = WORDS_LABELS[words];
  const isTold = findings.some(({ kind }) => wordsTold(kind) === words);
  return (group === 'altered' || group === 'changed') && !isTold ? 'told' : group;
}

/** The wordings of known witnesses, in the order of the witnesses. */
function readingsOf(statement: Statement, order: WitnessOrder): Reading[] {
  return statement.wordings
    .flatMap((wording, index) => {
      const place = order.get(wording.witness);
      return place === undefined ? [] : [{ index, wording, witness: place.witness, place: place.index }];
    })
    .sort((x, y) => x.place - y.place || x.index - y.index)
    .map(({ index, wording, witness }) => ({ index, wording, witness }));
}

/**
 * The comparison shown beside each wording, by its index: the mildest with a passage of a transcript or of the reference
 * witness, since a witness may carry several passages and only one is the wording's own; where there is none, the
 * gravest with another wording. A quotation is read against a quotation where there is one.
 */
function chooseComparisons(
  statement: Statement,
  readings: readonly Reading[],
  reference: Document,
): Map<number, Comparison> {
  const witnesses = new Map(readings.map(({ index, witness }) => [index, witness]));
  const isReference = (witness: Document | undefined) =>
    witness?.id === reference.id || (reference.kind === 'transcript' && witness?.kind === 'transcript');
  const primary = new Map<number, Comparison>();
  const others = new Map<number, Comparison>();
  for (const pair of statement.comparisons) {
    for (const [index, partner] of [[pair.a, pair.b] as const, [pair.b, pair.a] as const]) {
      if (witnesses.get(index)?.id === reference.id || !witnesses.has(partner)) continue;
      const [found, isBetter] = isReference(witnesses.get(partner))
        ? [primary, isMilder]
        : [others, isGraver];
      const kept = found.get(index);
      if (kept === undefined || isBetter(pair, kept)) found.set(index, pair);
    }
  }
  for (const [index, pair] of others) {
    const own = primary.get(index);
    if (own === undefined || (own.words === 'paraphrase' && pair.words !== 'paraphrase'))
      primary.set(index, pair);
  }
  return primary;
}

function isGraver(a: Comparison, b: Comparison): boolean {
  return gravityOf(a.words) < gravityOf(b.words);
}

/** Indirect speech is near everything that its speaker said: it is a wording's own only where no quotation is. */
function isMilder(a: Comparison, b: Comparison): boolean {
  const [isTold, wasTold] = [a.words === 'paraphrase', b.words === 'paraphrase'];
  return isTold === wasTold ? isGraver(b, a) : wasTold;
}

/** The gravest pair where it is an alarm and graver than all that is shown, so that a verdict never lacks its evidence. */
function graverThan(shown: readonly Comparison[], pairs: readonly Comparison[]): Comparison | null {
  const [gravest, known] = [gravestOf(pairs.filter((pair) => !needsNoFinding(pair))), gravestOf(shown)];
  return gravest !== undefined && (known === undefined || isGraver(gravest, known)) ? gravest : null;
}

function gravestOf(pairs: readonly Comparison[]): Comparison | undefined {
  return pairs.reduce<Comparison | undefined>(
    (found, pair) => (found === undefined || isGraver(pair, found) ? pair : found),
    undefined,
  );
}

/** Whether a wording is one of the witness that the statement is read against. */
export function isReference(wording: ComparedWording, statement: ComparedStatement): boolean {
  return wording.witness.id === statement.base.witness.id;
}

/** The changes of a comparison as the wording of one index sees them. */
export function changesFor(index: number, comparison: Comparison): SideChange[] {
  const side = comparison.a === index ? 'a' : 'b';
  return comparison.changes.map((change) => changeSeenFrom(side, change));
}

const MODE_RANK = { direct: 0, mixed: 1, indirect: 2 } as const;

/**
 * The wording that the others are read against: a transcript's where there is one; else the most literal mode, then
 * one by the statement's own speaker, then the one that most others agree with to the letter, then the one with the
 * longest chain, then the longest, then the first.
 */
function chooseBase(statement: Statement, order: WitnessOrder): number {
  const agree = statement.comparisons.filter(({ words }) => words === 'verbatim' || words === 'cleaned');
  const agreeing = countBy(
    agree.flatMap(({ a, b }) => [a, b]),
    (index) => index,
  );
  const ranked = statement.wordings.flatMap((wording, index) => {
    const place = order.get(wording.witness);
    if (place === undefined) return [];
    const rank = [
      place.witness.kind === 'transcript' ? 0 : 1,
      MODE_RANK[wording.mode],
      wording.speaker === statement.speaker ? 0 : 1,
      -(agreeing.get(index) ?? 0),
      -wording.chain.length,
      -wording.text.length,
      place.index,
    ];
    return [{ index, rank }];
  });
  return ranked.reduce((best, entry) => (isLess(entry.rank, best.rank) ? entry : best)).index;
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}

/** The words of a compared wording in segments: its own, and the places where those it is read against has more. */
export function wordingSegments({ witness, wording, marks, changes, against }: ComparedWording): Segment[] {
  const other =
    against === null ? undefined : { text: against.witness.text, wording: against.wording, changes };
  return markWording(witness.text, wording, marks, other);
}
