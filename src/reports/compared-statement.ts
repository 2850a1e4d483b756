import type { Collation, Comparison, MissingPassage, Statement, Wording } from '../core/model/collation.ts';
import type { Document } from '../core/model/document.ts';
import type { WordsVerdict } from '../core/model/verdict.ts';
import { changeSeenFrom, type SideChange } from './marked-wording.ts';
import { gravityOf, type VerdictGroup, WORDS_VERDICTS } from './verdict-words.ts';

/** A wording beside the one that its statement is read against. */
export interface ComparedWording {
  readonly index: number;
  readonly wording: Wording;
  readonly witness: Document;
  /** The comparison with the base; null for the base itself and for a second wording of the base's own witness. */
  readonly comparison: Comparison | null;
  /** The changes of that comparison as this wording sees them; for the base, those of all comparisons with it. */
  readonly changes: readonly SideChange[];
  /** The transcripts that do not carry this wording or could not be read. */
  readonly missing: readonly MissingPassage[];
}

/** A statement as reports show it: one wording as the base, all others compared with it. */
export interface ComparedStatement {
  readonly statement: Statement;
  /** 1, 2, …: the place of the statement in the collation. */
  readonly number: number;
  readonly base: ComparedWording;
  /** All wordings in the order of the witnesses, the base among them. */
  readonly wordings: readonly ComparedWording[];
  /** The gravest verdict on the words of any pair; null where one witness alone carries the statement. */
  readonly words: WordsVerdict | null;
  readonly group: VerdictGroup | null;
  /** How many witnesses carry it. */
  readonly witnessCount: number;
  readonly misattributed: boolean;
  readonly generalised: boolean;
  readonly collapsed: boolean;
  /** A transcript was read and does not carry one of the quotations. */
  readonly notFound: boolean;
  /** Pairs of wordings, as indexes into the statement's wordings, of which at most one is verbatim. */
  readonly atMostOne: readonly (readonly [number, number])[];
}

/** Whether an editor has to look: words altered or changed, another speaker, or a chain that collapsed. */
export function isAltered(compared: ComparedStatement): boolean {
  const { group, misattributed, collapsed } = compared;
  return group === 'altered' || group === 'changed' || misattributed || collapsed;
}

/** Every statement with its base, in the order of the collation. Wordings of unknown witnesses are left out. */
export function compareStatements(collation: Collation): ComparedStatement[] {
  const order = new Map(collation.witnesses.map((witness, index) => [witness.id, { witness, index }]));
  const found: ComparedStatement[] = [];
  for (const [index, statement] of collation.statements.entries()) {
    if (statement.wordings.some((wording) => order.has(wording.witness))) {
      found.push(compareStatement(statement, index + 1, order));
    }
  }
  return found;
}

type WitnessOrder = ReadonlyMap<string, { readonly witness: Document; readonly index: number }>;

function compareStatement(statement: Statement, number: number, order: WitnessOrder): ComparedStatement {
  const pairs = statement.comparisons;
  const base = chooseBase(statement, order);
  const withBase = new Map(
    pairs
      .filter((pair) => pair.a === base || pair.b === base)
      .map((pair) => [pair.a === base ? pair.b : pair.a, pair]),
  );
  const wordings = statement.wordings
    .map((wording, index) => ({ wording, index, place: order.get(wording.witness) }))
    .filter((entry) => entry.place !== undefined)
    .sort((x, y) => x.place!.index - y.place!.index || x.index - y.index)
    .map(({ wording, index, place }): ComparedWording => {
      const comparison = index === base ? null : (withBase.get(index) ?? null);
      const changes = index === base ? [...withBase.values()].flatMap((pair) => changesFor(base, pair)) : [];
      return {
        index,
        wording,
        witness: place!.witness,
        comparison,
        changes: comparison === null ? changes : changesFor(index, comparison),
        missing: statement.missing.filter((missing) => missing.wording === index),
      };
    });
  const words = pairs.map((pair) => pair.words).sort((x, y) => gravityOf(x) - gravityOf(y))[0] ?? null;
  return {
    statement,
    number,
    base: wordings.find((wording) => wording.index === base)!,
    wordings,
    words,
    group: words === null ? null : WORDS_VERDICTS[words].group,
    witnessCount: new Set(wordings.map((wording) => wording.witness.id)).size,
    misattributed: pairs.some((pair) => pair.speaker === 'misattributed'),
    generalised: pairs.some((pair) => pair.speaker === 'generalised'),
    collapsed: pairs.some((pair) => pair.chain === 'collapsed'),
    notFound: statement.missing.some((missing) => missing.words === 'not-found'),
    atMostOne: pairs.filter((pair) => pair.atMostOneVerbatim).map((pair) => [pair.a, pair.b] as const),
  };
}

function changesFor(index: number, comparison: Comparison): SideChange[] {
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
  const agreeing = new Map<number, number>();
  for (const pair of statement.comparisons) {
    if (pair.words !== 'verbatim' && pair.words !== 'cleaned') continue;
    agreeing.set(pair.a, (agreeing.get(pair.a) ?? 0) + 1);
    agreeing.set(pair.b, (agreeing.get(pair.b) ?? 0) + 1);
  }
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
