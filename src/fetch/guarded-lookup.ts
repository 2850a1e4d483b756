import type { LookupAddress, LookupOptions } from 'node:dns';
import { lookup } from 'node:dns/promises';
import { HearsayError } from '../core/model/error.ts';

/** Decides whether an IP address may be connected to; `host` is the name that it was resolved from, if any. */
export type AddressPolicy = (address: string, host?: string) => boolean;

/** Resolves a host name to all of its addresses. */
export type Resolver = (hostname: string) => Promise<readonly LookupAddress[]>;

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Resolves by the system's resolver. */
export const systemResolver: Resolver = (hostname) => lookup(hostname, { all: true });

/**
 * A lookup for the moment of connecting: the addresses that it has checked are the ones connected to, so a name that
 * changes its answer between check and connection gains nothing. One refused address refuses the name.
 */
export function createGuardedLookup(allows: AddressPolicy, resolve: Resolver) {
  return (hostname: string, options: LookupOptions, callback: LookupCallback): void => {
    resolve(hostname).then(
      (addresses) => {
        const refused = addresses.find(({ address }) => !allows(address, hostname));
        const first = addresses[0];
        if (refused !== undefined) callback(refusal(hostname, refused.address), []);
        else if (first === undefined) callback(new Error(`${hostname} has no address`), []);
        else if (options.all) callback(null, [...addresses]);
        else callback(null, first.address, first.family);
      },
      (error: unknown) => callback(error instanceof Error ? error : new Error(String(error)), []),
    );
  };
}

/** The failure for a host that stands in a refused place. */
export function refusal(host: string, address: string): HearsayError {
  const place = host === address ? host : `${host} (${address})`;
  return new HearsayError(
    'address-refused',
    `${place}: is not a public address; private, local and reserved ones are not fetched`,
  );
}
