const TRACKING =
  /^(?:utm_.+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|cmpid|ocid|_ga|yclid|ref_src)$/iu;

/**
 * An address in the one form by which the same page is known again: no fragment, no tracking parameters, the others
 * sorted, no default port, no slash at the end of a path. Null for what is no http or https address.
 */
export function normaliseAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) return null;
  url.hash = '';
  url.username = '';
  url.password = '';
  for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
  url.searchParams.sort();
  if (url.pathname.length > 1) url.pathname = url.pathname.replace(/\/+$/u, '');
  return url.href;
}
