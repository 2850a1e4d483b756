import { asDate } from '../html/metadata-values.ts';

const RFC_822 =
  /^(?:\w{2,10}\.?,?\s+)?(\d{1,2})[\s-]+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}:\d{2}(?::\d{2})?))?\s*(.*)$/iu;

/**
 * An ISO 8601 date from what a feed gives: ISO as given, RFC 822 with its many misspellings in UTC. Null for anything
 * else and for days that the calendar has not. Without a zone, UTC is meant: the result does not depend on the machine.
 */
export function feedDate(value: string | undefined): string | null {
  const iso = asDate(value);
  if (iso !== null) return Number.isNaN(Date.parse(iso.replace(' ', 'T').replace(/\s/gu, ''))) ? null : iso;
  const parts = RFC_822.exec((value ?? '').slice(0, 100).trim());
  if (parts === null) return null;
  const [, day, month, year, time, zone] = parts;
  const date = `${day} ${month} ${year!.length === 2 ? `20${year}` : year}`;
  if (time === undefined) return asIso(`${date} 00:00 GMT`)?.slice(0, 10) ?? null;
  return asIso(`${date} ${time} ${zone}`.trim(), zone) ?? asIso(`${date} ${time} GMT`);
}

function asIso(value: string, zone = 'GMT'): string | null {
  const known = /^(?:GMT|UTC?|Z|[ECMP][SD]T|(?:GMT|UTC)?[+-]\d{2}:?\d{2})\b/iu.exec(zone)?.[0];
  if (known === undefined) return null;
  const time = Date.parse(value.slice(0, value.length - zone.length) + known);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
