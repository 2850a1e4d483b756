import type { Format, Hints } from './hints.ts';

const BY_EXTENSION: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  htm: 'html',
  html: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  srt: 'srt',
  vtt: 'vtt',
  json: 'json',
  json3: 'json',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  rss: 'feed',
  atom: 'feed',
  rdf: 'feed',
  warc: 'warc',
};

const BY_TYPE: readonly (readonly [RegExp, Format])[] = [
  [/^(?:text\/html|application\/xhtml\+xml)/iu, 'html'],
  [/^application\/pdf/iu, 'pdf'],
  [/^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document/iu, 'docx'],
  [/^text\/vtt/iu, 'vtt'],
  [/^application\/(?:x-)?subrip/iu, 'srt'],
  [/^application\/(?:x-ndjson|jsonl|x-jsonlines|jsonlines)/iu, 'jsonl'],
  [/^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)/iu, 'feed'],
  [/^application\/warc/iu, 'warc'],
  [/^(?:application|text)\/(?:[\w.-]+\+)?json/iu, 'json'],
  [/^text\/markdown/iu, 'markdown'],
];

/** What a path's extension tells of its format, or null. */
export function formatOfPath(path: string): Format | null {
  const bare = /^https?:\/\//iu.test(path) ? path.replace(/[?#].*$/u, '') : path;
  const extension = /\.([a-z0-9]{1,8})(?:\.gz)?$/iu.exec(bare)?.[1];
  return extension === undefined ? null : (BY_EXTENSION[extension.toLowerCase()] ?? null);
}

/** The format of some bytes: as told, else by signature, then content type and extension, then first words. */
export function formatOf(bytes: Uint8Array, hints: Hints): Format {
  if (hints.format !== undefined) return hints.format;
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2048)).toString(
    'latin1',
  );
  if (/^\s{0,16}%PDF-/u.test(head)) return 'pdf';
  if (
    head.startsWith('PK\x03\x04') &&
    (/word\/|\[Content_Types\]/u.test(head) || formatOfPath(hints.path) === 'docx')
  )
    return 'docx';
  if (/^WARC\/\d/u.test(head)) return 'warc';
  if (isFeed(head)) return 'feed';
  const byType = BY_TYPE.find(([pattern]) => pattern.test(hints.contentType ?? ''))?.[1];
  return byType ?? formatOfPath(hints.path) ?? formatOfWords(head.replace(/^\xef\xbb\xbf/u, ''));
}

function formatOfWords(head: string): Format {
  if (/^WEBVTT/u.test(head)) return 'vtt';
  if (/^\s*(?:\d+\s*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{3}\s+-->/u.test(head)) return 'srt';
  if (/^\s*(?:<!doctype html|<html|<head|<body|<article|<!--)/iu.test(head)) return 'html';
  if (/^\s*\{"[\s\S]*\}\s*\n\s*\{/u.test(head)) return 'jsonl';
  if (/^\s*(?:\{\s*"|\[\s*\{)/u.test(head)) return 'json';
  return 'text';
}

/** Whether some first words begin a feed; servers give feeds any content type, and UTF-16 shows as NULs between. */
function isFeed(head: string): boolean {
  const words = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '').replaceAll('\0', '');
  if (/^\s*\{/u.test(words)) return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/iu.test(words);
  const root = words.replace(/^(?:\s+|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\s+rss[^>]*>)+/iu, '');
  return /^<(?:rss|feed|rdf:RDF)[\s>]/iu.test(root);
}
