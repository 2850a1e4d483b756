import type { Collation, Comparison, Wording } from '../../core/model/collation.ts';
import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Finding } from '../../core/model/finding.ts';
import { changePhrases } from '../check/check-words.ts';
import { type Excerpt, excerptOf } from '../collation/context-excerpt.ts';
import { labelWitnesses } from '../collation/witness-labels.ts';
import { engineSentence } from '../words/engine-words.ts';
import { toOneLine } from '../words/printable.ts';
import { settlementWords } from '../words/settlement-words.ts';
import { chainWords, indexSpeakers } from '../words/speaker-words.ts';

/** What a receipt says beside the finding. */
export interface ReceiptOptions {
  /** The version of Hearsay that found it. */
  readonly version: string;
  /** Where the finding can be seen: in the web app its address. */
  readonly link?: string;
}

/** One side of a finding: a passage in its context, and where it was read. */
export interface ReceiptSide {
  readonly witness: string;
  /** Kind, title, date, and file or address, as far as they are known. */
  readonly source: string;
  /** The address where the source has one of the web. */
  readonly address: string | null;
  readonly speaker: string;
  readonly excerpt: Excerpt;
}

/** One finding with its evidence, to be handed on by itself. */
export interface FindingReceipt {
  readonly id: string;
  /** "changed, likely (93 %)". */
  readonly heading: string;
  readonly reason: string;
  /** Of words that were not found one alone. */
  readonly sides: readonly ReceiptSide[];
  /** In words, from the first side to the second, gravest first. */
  readonly changes: readonly string[];
  /** What an editor decided; null while nobody did. */
  readonly settled: string | null;
  readonly link: string;
  /** What read the texts, and its version. */
  readonly made: string;
}

/** The receipt of one finding. Throws HearsayError 'not-found' where the collation has none of this id. */
export function findingReceipt(collation: Collation, id: string, options: ReceiptOptions): FindingReceipt {
  const finding = collation.findings.find((each) => each.id === id);
  const statement = collation.statements.find((each) => each.id === finding?.statement);
  const a = statement?.wordings[finding?.a ?? -1];
  if (finding === undefined || statement === undefined || a === undefined) {
    throw new HearsayError('not-found', `There is no finding ${toOneLine(id)} in these texts.`);
  }
  const pair = statement.comparisons.find((each) => isBetween(each, finding));
  return {
    id,
    heading: headingOf(finding),
    reason: [toOneLine(finding.reason), ...searchedWords(finding, collation)].join(' '),
    sides: [
      sideOf(a, finding.withA, collation),
      ...(finding.b === null ? [] : [sideOf(statement.wordings[finding.b]!, finding.withB, collation)]),
    ],
    changes: pair === undefined ? [] : changePhrases(changesFrom(finding, pair)),
    settled: finding.settlement === undefined ? null : settlementWords(finding.settlement),
    link: options.link ?? `#${id}`,
    made: `${engineSentence(collation.engine)} Version ${options.version}.`,
  };
}

function headingOf({ kind, level, confidence }: Finding): string {
  return `${kind.replaceAll('-', ' ')}, ${level} (${Math.floor(confidence * 100)} %)`;
}

/** "Looked for in the briefing.": which transcripts lack words that were not found. */
function searchedWords({ b, withB }: Finding, { witnesses }: Collation): string[] {
  if (b !== null) return [];
  const labels = labelWitnesses(witnesses);
  return [`Looked for in ${withB.map((id) => labels.get(id)?.name ?? toOneLine(id)).join(', ')}.`];
}

function isBetween({ a, b }: Comparison, finding: Finding): boolean {
  return (a === finding.a && b === finding.b) || (a === finding.b && b === finding.a);
}

function changesFrom({ a }: Finding, pair: Comparison): Comparison['changes'] {
  if (pair.a === a) return pair.changes;
  return pair.changes.map((change) => ({
    ...change,
    a: change.b,
    b: change.a,
    from: change.to,
    to: change.from,
  }));
}

function sideOf(wording: Wording, others: readonly string[], collation: Collation): ReceiptSide {
  const labels = labelWitnesses(collation.witnesses);
  const nameOf = (id: string) => labels.get(id)?.name ?? toOneLine(id);
  const witness = collation.witnesses.find(({ id }) => id === wording.witness);
  if (witness === undefined)
    throw new HearsayError('not-found', `The text ${toOneLine(wording.witness)} is not among these.`);
  const also = others.length === 0 ? '' : `, as also ${others.map(nameOf).join(', ')}`;
  return {
    witness: `${nameOf(wording.witness)}${also}`,
    source: sourceOf(witness),
    address: addressOf(witness),
    speaker: chainWords(indexSpeakers(collation.speakers), wording.chain),
    excerpt: excerptOf(witness.text, wording.content, 160),
  };
}

function sourceOf(witness: Document): string {
  const { kind, title, path, meta } = witness;
  const parts = [kind, title === null ? '' : `“${title}”`, meta.date?.slice(0, 10) ?? '', meta.url ?? path];
  return parts.map(toOneLine).filter(Boolean).join(', ');
}

function addressOf({ meta, path }: Document): string | null {
  const address = meta.url ?? path;
  if (!/^https?:\/\//iu.test(address) || !URL.canParse(address)) return null;
  return new URL(address).href;
}
