import type { ComparedStatement } from './compared-statement.ts';
import { findingSides } from './finding-sides.ts';

/**
 * The sentences on quotations of which at most one is verbatim, each pair of sides once: "At most one of A and C is
 * verbatim."; '' where no finding says so.
 */
export function exclusiveWords(entry: ComparedStatement, signOf: (witnessId: string) => string): string {
  const sentences = entry.findings
    .filter(({ atMostOneVerbatim }) => atMostOneVerbatim)
    .map((finding) => {
      const { a, b } = findingSides(finding, entry);
      const [own, other] = [signsOf(a, signOf), signsOf(b, signOf)];
      return a.length + b.length > 2
        ? `At most one is verbatim: what ${own} ${prints(a)}, or what ${other} ${prints(b)}.`
        : `At most one of ${own} and ${other} is verbatim.`;
    });
  return [...new Set(sentences)].join(' ');
}

function prints(witnesses: readonly string[]): string {
  return new Set(witnesses).size > 1 ? 'print' : 'prints';
}

/** "A" for one witness, "A, B, C" for some that have it alike, "A and 5 more" for many. */
export function signsOf(witnesses: readonly string[], signOf: (witnessId: string) => string): string {
  const signs = [...new Set(witnesses.map(signOf))];
  return signs.length > MOST_SIGNS ? `${signs[0]} and ${signs.length - 1} more` : signs.join(', ');
}

const MOST_SIGNS = 6;
