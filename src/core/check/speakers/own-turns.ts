import type { IndexedDocument, PassageIndex } from '../../locate/index/passage-index.ts';
import { passageText } from '../../locate/index/passage-index.ts';
import { createQuery } from '../../locate/quotation-query.ts';
import type { Speaker } from '../../model/speaker.ts';
import { languageOf } from '../../reading/language-of.ts';
import { compareLabel, labelName } from './label-speaker.ts';

/** Where somebody speaks in a body of sources, as far as it tells. */
export interface OwnTurns {
  /** Numbers of the documents in which they speak. */
  readonly documents: ReadonlySet<number>;
  /** Whether a turn of a document, -1 for the whole of one without turns, is theirs. */
  isOwn(document: number, turn: number): boolean;
}

/** Words of a report between a name and its verb of saying at most. */
const BESIDE = 6;
/** Code units of a report by which its language is told. */
const SAMPLE = 4000;

/**
 * Finds the turns of some people, who are one: a label names them, a transcript that leaves a turn open has them in its
 * title, a report's paragraph has them beside a verb of saying. Time is linear in the turns.
 */
export function findOwnTurns(index: PassageIndex, people: readonly Speaker[]): OwnTurns {
  const owns = index.labels.map((label) => people.some((one) => compareLabel(one, label, null) === 'same'));
  const nameless = index.labels.map((label) => labelName(label) === null);
  const names = people.filter(({ kind }) => kind === 'person').map(({ name }) => familyOf(index, name));
  const own = new Uint8Array(index.turns.start.length);
  const documents = new Set<number>();
  for (const [number, document] of index.documents.entries()) {
    if (document.kind === 'report') {
      for (const turn of citingTurns(index, document, names)) own[turn] = 1;
    } else {
      const title = `${document.title ?? ''} ${document.path}`;
      const isTitled = people.some((one) => compareLabel(one, null, title) === 'same');
      let label = -1;
      for (let turn = document.firstTurn; turn < document.endTurn; turn++) {
        const here = index.turns.label[turn]!;
        if (here >= 0) label = here;
        const isOpen = label < 0 || (here < 0 && nameless[label]!);
        if (isOpen ? isTitled : owns[label]!) own[turn] = 1;
      }
      if (isTitled && document.firstTurn === document.endTurn) documents.add(number);
    }
    if (own.subarray(document.firstTurn, document.endTurn).includes(1)) documents.add(number);
  }
  return {
    documents,
    isOwn: (document, turn) => (turn < 0 ? documents.has(document) : own[turn] === 1),
  };
}

/** The id of the last word of a name; -1 where the body does not hold it. */
function familyOf(index: PassageIndex, name: string): number {
  return createQuery(index, labelName(name)?.family ?? '').ids.at(-1) ?? -1;
}

/** The paragraphs of a report that have a name beside a verb of saying. */
function citingTurns(
  index: PassageIndex,
  document: IndexedDocument,
  names: readonly number[],
): readonly number[] {
  const { saying } = languageOf({ text: passageText(index, document, { start: 0, end: SAMPLE }) });
  const found: number[] = [];
  for (let turn = document.firstTurn; turn < document.endTurn; turn++) {
    const first = index.turns.firstWord[turn]!;
    const end = turn + 1 < document.endTurn ? index.turns.firstWord[turn + 1]! : document.endWord;
    const isVerb = (at: number) => saying.isSaying(index.words[index.tokens[at]!]!);
    for (let at = first; at < end; at++) {
      if (!names.includes(index.tokens[at]!)) continue;
      const from = Math.max(first, at - BESIDE);
      const around = Array.from({ length: Math.min(end, at + BESIDE + 1) - from }, (_, step) => from + step);
      if (!around.some(isVerb)) continue;
      found.push(turn);
      break;
    }
  }
  return found;
}

/** Whether somebody speaks in a transcript: a report prints only some of what was said, and lacks nothing. */
export function isRecorded(index: PassageIndex, { documents }: OwnTurns): boolean {
  return [...documents].some((number) => index.documents[number]!.kind === 'transcript');
}
