import type { SourceFailure } from '../../app/sources/read-sources.ts';
import type { Oddity } from '../../core/model/document.ts';
import { say, type Terminal } from './terminal.ts';

/** Names every input that could not be read, with the reason. */
export function tellFailures(terminal: Terminal, failures: readonly SourceFailure[]): void {
  tellUnavailable(
    terminal,
    failures.map(({ path, error }) => ({ path, message: error.message })),
  );
}

/** Names every source that could not be read, with the reason. */
export function tellUnavailable(
  terminal: Terminal,
  unavailable: readonly { readonly path: string; readonly message: string }[],
): void {
  for (const { path, message } of unavailable) {
    say(terminal, message.includes(path) ? `hearsay: ${message}` : `hearsay: ${path}: ${message}`);
  }
}

/** So many notes of a kind are told one by one. */
const TOLD_SINGLY = 5;

/** Names what was odd in the input and survived; of what is odd in one way in many places the first, and how many more there are. */
export function tellOddities(terminal: Terminal, oddities: readonly Oddity[]): void {
  for (const alike of Map.groupBy(oddities, ({ code }) => code).values()) {
    for (const oddity of alike.slice(0, TOLD_SINGLY)) say(terminal, `note: ${sentenceOf(oddity)}`);
    const more = alike.length - TOLD_SINGLY;
    if (more > 0) say(terminal, `note: and ${more} more like these`);
  }
}

function sentenceOf({ documentId, message, span }: Oddity): string {
  const place = span === null ? '' : ` at ${span.start}`;
  const isNamed =
    documentId === '' || /^(?:\S+|[^:]+\.\w{1,8}):/u.exec(message)?.[0].includes(documentId) === true;
  return isNamed ? message : `${documentId}${place}: ${message}`;
}
