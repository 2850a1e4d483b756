/**
 * A message as a page tells it: from a capital to a full stop. One that begins with an address, a path or a file's name
 * begins as that does.
 */
export function asSentence(message: string): string {
  const begun = /^\p{Ll}+(?=[ ,’'])/u.test(message)
    ? message.slice(0, 1).toUpperCase() + message.slice(1)
    : message;
  return /[\p{L}\p{N}"”)]$/u.test(begun) ? `${begun}.` : begun;
}
