import type { Span } from '../../../core/model/span.ts';
import { shorten, wordsOf, wrapWords } from '../../terminal/wrap.ts';
import { toOneLine } from '../../words/printable.ts';
import type { ComparedStatement, ComparedWording } from '../compared-statement.ts';
import type { TerminalView, WordingLookup } from './terminal-view.ts';

/** Cells that the words of a wording of another statement may take. */
const LONGEST = 60;

/** Looks up every wording of a collation. */
export function createWordingLookup(compared: readonly ComparedStatement[]): WordingLookup {
  const keyOf = (witness: string, content: readonly Span[]): string => JSON.stringify([witness, content]);
  const known = new Map(
    compared.flatMap(({ number, wordings }) =>
      wordings.map(
        ({ wording }) =>
          [keyOf(wording.witness, wording.content), { statement: number, text: wording.text }] as const,
      ),
    ),
  );
  return (witness, content) => known.get(keyOf(witness, content));
}

/** Why a wording is laid together with the one that it is read against; nothing unless bonds are explained. */
export function bondLines(
  { comparison, against, witness }: ComparedWording,
  view: TerminalView,
  margin: string,
): string[] {
  if (view.wordingAt === undefined || comparison === null || against === null) return [];
  const { rule, reason } = comparison.bond;
  const pair = `${signOf(witness.id, view)} laid together with ${signOf(against.witness.id, view)}`;
  return noteOf(`${pair} (${rule}): ${reason}`, view, margin);
}

/** What keeps the nearest wording of another statement apart; nothing unless bonds are explained. */
export function nearestLines(
  { index, witness }: ComparedWording,
  { statement }: ComparedStatement,
  view: TerminalView,
  margin: string,
): string[] {
  const near = statement.nearest.find(({ wording }) => wording === index);
  if (view.wordingAt === undefined || near === undefined) return [];
  const other = view.wordingAt(near.witness, near.content);
  const pair = `${signOf(witness.id, view)} not joined with ${signOf(near.witness, view)}`;
  const words = other === undefined ? '' : ` “${shorten(toOneLine(other.text), LONGEST)}”`;
  const place = other === undefined ? '' : ` in ${other.statement}`;
  return noteOf(`${pair}${place}${words} (${near.rule}): ${near.reason}`, view, margin);
}

function signOf(witness: string, { labels }: TerminalView): string {
  return labels.get(witness)?.sign ?? '?';
}

function noteOf(text: string, { paint, width }: TerminalView, margin: string): string[] {
  return wrapWords(
    wordsOf(toOneLine(text), paint.faint),
    width,
    `${margin}${paint.faint('∵ ')}`,
    `${margin}  `,
  );
}
