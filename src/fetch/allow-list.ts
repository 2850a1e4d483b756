import ipaddr from 'ipaddr.js';
import { HearsayError } from '../core/model/error.ts';
import type { AddressPolicy } from './guarded-lookup.ts';
import { isPublicAddress } from './public-address.ts';

const HOST = /^(?=.{1,253}$)(?!-)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.?$/u;

/**
 * What may be connected to where an operator lets private places be read: public addresses, and what the list names, parted
 * by commas or spaces: host names (whatever address they have), addresses, CIDR ranges. Throws HearsayError 'bad-option'.
 */
export function allowListed(list: string): AddressPolicy {
  const hosts = new Set<string>();
  const ranges: ReturnType<typeof ipaddr.parseCIDR>[] = [];
  for (const entry of list.toLowerCase().split(/[\s,]+/u)) {
    if (entry === '') continue;
    const range = toRange(entry);
    if (range !== null) ranges.push(range);
    // Digits and dots alone are a mistyped address, and no name.
    else if (HOST.test(entry) && /[a-z]/u.test(entry)) hosts.add(entry.replace(/\.$/u, ''));
    else
      throw new HearsayError('bad-option', `HEARSAY_ALLOW_PRIVATE: "${entry}" is no host, address or range`);
  }
  return (address, host) => {
    if (isPublicAddress(address)) return true;
    if (host !== undefined && hosts.has(host.toLowerCase().replace(/\.$/u, ''))) return true;
    if (!ipaddr.isValid(address)) return false;
    const parsed = ipaddr.process(address);
    return ranges.some((range) => parsed.kind() === range[0].kind() && parsed.match(range));
  };
}

function toRange(entry: string): ReturnType<typeof ipaddr.parseCIDR> | null {
  const bare = entry.replace(/^\[|\]$/gu, '');
  if (ipaddr.IPv4.isValidFourPartDecimal(bare) || ipaddr.IPv6.isValid(bare)) {
    const address = ipaddr.process(bare);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  }
  if (!ipaddr.isValidCIDR(entry)) return null;
  const network = entry.replace(/\/.*$/u, '');
  // The library reads "10/8" as 0.0.0.10/8 and "010.0.0.0/8" as 8.0.0.0/8, and a mapped address meets no range of its kind.
  const isPlain = ipaddr.IPv4.isValidFourPartDecimal(network) || ipaddr.IPv6.isValid(network);
  return isPlain && ipaddr.process(network).kind() === ipaddr.parse(network).kind()
    ? ipaddr.parseCIDR(entry)
    : null;
}
