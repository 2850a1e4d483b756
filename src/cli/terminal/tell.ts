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

/** Names what was odd in the input and survived. */
export function tellOddities(terminal: Terminal, oddities: readonly Oddity[]): void {
  for (const { documentId, message, span } of oddities) {
    const place = span === null ? '' : ` at ${span.start}`;
    const isNamed =
      documentId === '' || /^(?:\S+|[^:]+\.\w{1,8}):/u.exec(message)?.[0].includes(documentId) === true;
    say(terminal, `note: ${isNamed ? '' : `${documentId}${place}: `}${message}`);
  }
}
