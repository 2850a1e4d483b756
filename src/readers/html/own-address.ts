/**
 * The address that a page may go by: the canonical one that it names for itself where that is of the same host, else
 * the one that it came from. A page has no say about pages of others.
 */
export function ownAddress(named: string | null, from: string): string {
  if (named === null || !URL.canParse(named) || !URL.canParse(from)) return from;
  return bareHost(named) === bareHost(from) ? named : from;
}

function bareHost(address: string): string {
  const { hostname, port } = new URL(address);
  return `${hostname.replace(/^(?:www|m|amp)\./u, '')}:${port}`;
}
