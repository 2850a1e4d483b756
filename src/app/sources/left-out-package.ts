/**
 * The optional dependencies: for opening a browser, for web archives. What asks for a newer Node than the npm that installs
 * it is none: npm leaves such a one out without a word, and the checkout brings its own Node.
 */
const OPTIONAL: ReadonlySet<string> = new Set(['open', 'warcio']);

/** What to do where an error is that some optional package was left out (`npm install --omit=optional`); null of any other. */
export function leftOutPackage(error: unknown): string | null {
  if (!(error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND')) return null;
  const name = /^Cannot find package '([^']+)'/u.exec(error.message)?.[1];
  if (name === undefined || !OPTIONAL.has(name)) return null;
  return `this needs the package ${name}, which was left out when Hearsay was installed: npm install ${name}`;
}
