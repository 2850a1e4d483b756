import type { Document, SourceFormat } from '../core/model/document.ts';
import { decodeFeed } from './feed/decode-feed.ts';
import type { Hints } from './hints.ts';
import { decodePage } from './html/decode-page.ts';
import { decodeCodes } from './mending/written-codes.ts';
import { documentsOf, type RecordReading } from './record-reading.ts';
import { decodeText } from './text/decode.ts';
import { readText } from './text/read-text.ts';

/** Bytes at the beginning that tell a format. */
export const HEAD_BYTES = 2048;

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** How a format is known, and what reads it. Readers are loaded at first use. */
interface FormatRow {
  /** What it is called where people choose a file. */
  readonly label: string;
  /** Endings of names, in small letters, without a dot. */
  readonly endings: readonly string[];
  readonly contentType?: RegExp;
  /** Whether the first `HEAD_BYTES` (as Latin-1) are of no other format, whatever name and content type say. */
  readonly signature?: (head: string, told: SourceFormat | null) => boolean;
  /** What the first words look like where nothing else tells. */
  readonly firstWords?: RegExp;
  /** Whether every text of it is a transcript, with no guess. */
  readonly isTranscript?: true;
  readonly reader: WholeReader | StreamReader;
}

/** Reads a document that memory holds. */
interface WholeReader {
  readonly read: (bytes: Uint8Array, hints: Hints) => Promise<Document[]>;
  /** Of a format that may hold several texts: each with its place and what it tells of itself. */
  readonly records?: (bytes: Uint8Array, hints: Hints) => AsyncIterable<RecordReading>;
}

/** Reads records as their bytes arrive. */
export interface StreamReader {
  readonly recordsOfStream: (chunks: Chunks, hints: Hints) => AsyncIterable<RecordReading>;
  /** What one of its records is called. */
  readonly holds: string;
  /** Whether it unpacks by itself, so that damage costs one record alone. */
  readonly unpacks: boolean;
}

/** Every format, in the order in which signatures, content types and first words are asked. */
const FORMATS: Readonly<Record<SourceFormat, FormatRow>> = {
  pdf: {
    label: 'PDF',
    endings: ['pdf'],
    contentType: /^application\/pdf/iu,
    signature: (head) => /^\s{0,16}%PDF-/u.test(head),
    reader: { read: async (bytes, hints) => (await import('./pdf/read-pdf.ts')).readPdf(bytes, hints) },
  },
  docx: {
    label: 'DOCX',
    endings: ['docx'],
    contentType: /^application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document/iu,
    signature: (head, told) => isWordFile(head, told) || head.startsWith('\xd0\xcf\x11\xe0'),
    reader: { read: async (bytes, hints) => (await import('./docx/read-docx.ts')).readDocx(bytes, hints) },
  },
  odt: {
    label: 'ODT',
    endings: ['odt', 'ott'],
    contentType: /^application\/vnd\.oasis\.opendocument\.text/iu,
    signature: (head) => isZipOf(head, /^application\/vnd\.oasis\.opendocument\.text/u),
    reader: { read: async (bytes, hints) => (await import('./odt/read-odt.ts')).readOdt(bytes, hints) },
  },
  epub: {
    label: 'EPUB',
    endings: ['epub'],
    contentType: /^application\/epub\+zip/iu,
    signature: (head) => isZipOf(head, /^application\/epub\+zip/u),
    reader: { read: async (bytes, hints) => (await import('./epub/read-epub.ts')).readEpub(bytes, hints) },
  },
  rtf: {
    label: 'RTF',
    endings: ['rtf'],
    contentType: /^(?:application|text)\/(?:x-)?rtf/iu,
    signature: (head) => /^\s{0,16}\{\\rtf/u.test(head),
    reader: { read: async (bytes, hints) => (await import('./rtf/read-rtf.ts')).readRtf(bytes, hints) },
  },
  mail: {
    label: 'mail',
    endings: ['eml', 'mht', 'mhtml'],
    contentType: /^(?:message\/rfc822|multipart\/related|application\/x-mimearchive)/iu,
    firstWords:
      /^(?:[A-Z][\w-]{1,40}:[^\n]*\r?\n(?:[ \t][^\n]*\r?\n)*)*(?:MIME-Version|Message-ID|Received|Return-Path):/iu,
    reader: { read: async (bytes, hints) => (await import('./mail/read-mail.ts')).readMail(bytes, hints) },
  },
  warc: {
    label: 'WARC',
    endings: ['warc'],
    contentType: /^application\/warc/iu,
    signature: (head) => /^WARC\/\d/u.test(head),
    reader: {
      async *recordsOfStream(chunks, hints) {
        yield* (await import('./warc/read-warc.ts')).readWarc(chunks, hints);
      },
      holds: 'page',
      unpacks: true,
    },
  },
  feed: {
    label: 'feeds',
    endings: ['rss', 'atom', 'rdf'],
    contentType: /^application\/(?:(?:rss|atom|rdf)\+xml|feed\+json)/iu,
    signature: isFeed,
    reader: {
      read: (bytes, hints) => documentsOf(readFeed(bytes, hints), hints, 'entry'),
      records: readFeed,
    },
  },
  vtt: {
    label: 'WebVTT',
    endings: ['vtt'],
    contentType: /^text\/vtt/iu,
    firstWords: /^WEBVTT/u,
    isTranscript: true,
    reader: { read: (bytes, hints) => readCaptions(bytes, 'vtt', hints) },
  },
  srt: {
    label: 'SRT',
    endings: ['srt'],
    contentType: /^application\/(?:x-)?subrip/iu,
    firstWords: /^\s*(?:\d+\s*\r?\n)?\d{1,2}:\d{2}:\d{2}[,.]\d{3}\s+-->/u,
    isTranscript: true,
    reader: { read: (bytes, hints) => readCaptions(bytes, 'srt', hints) },
  },
  html: {
    label: 'HTML',
    endings: ['html', 'htm', 'xhtml'],
    contentType: /^(?:text\/html|application\/xhtml\+xml)/iu,
    firstWords:
      /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|!--|(?:html|head|title|meta|link|body|article|main|header|div|p|h1|table|center|font)[\s>])/iu,
    reader: {
      read: async (bytes, hints) =>
        (await import('./html/read-html.ts')).readHtml(await decodePage(bytes, hints), hints),
    },
  },
  jsonl: {
    label: 'JSON lines',
    endings: ['jsonl', 'ndjson'],
    contentType: /^application\/(?:x-ndjson|jsonl|x-jsonlines|jsonlines)/iu,
    firstWords: /^\s*\{"[\s\S]*\}\s*\n\s*\{/u,
    reader: {
      async *recordsOfStream(chunks, hints) {
        yield* (await import('./json/read-json-lines.ts')).readLineRecords(chunks, hints);
      },
      holds: 'record',
      unpacks: false,
    },
  },
  json: {
    label: 'JSON',
    endings: ['json', 'json3'],
    contentType: /^(?:application|text)\/(?:[\w.-]+\+)?json/iu,
    firstWords: /^\s*(?:\{\s*"|\[\s*\{)/u,
    reader: {
      read: async (bytes, hints) =>
        (await import('./json/read-json.ts')).readJson(decodeText(bytes, hints), hints),
      async *records(bytes, hints) {
        yield* (await import('./json/read-json.ts')).readJsonRecords(decodeText(bytes, hints), hints);
      },
    },
  },
  markdown: {
    label: 'Markdown',
    endings: ['md', 'markdown'],
    contentType: /^text\/markdown/iu,
    reader: {
      read: async (bytes, hints) =>
        (await import('./markdown/read-markdown.ts')).readMarkdown(decodeText(bytes, hints), hints),
    },
  },
  text: {
    label: 'text',
    endings: ['txt', 'text'],
    reader: {
      read: async (bytes, hints) => [readText(await decodeCodes(decodeText(bytes, hints), hints), hints)],
    },
  },
};

const ROWS = Object.entries(FORMATS) as readonly (readonly [SourceFormat, FormatRow])[];
const BY_ENDING = new Map(ROWS.flatMap(([format, { endings }]) => endings.map((ending) => [ending, format])));

/** The endings of names that files of every format have, with a dot; the last one is that of any of them compressed. */
export const FILE_ENDINGS: readonly string[] = [...BY_ENDING.keys(), 'gz'].map((ending) => `.${ending}`);

/** What people call the formats, in the order of the alphabet. */
export const FORMAT_LABELS: readonly string[] = ROWS.map(([, { label }]) => label).sort((a, b) =>
  a.localeCompare(b, 'en'),
);

/** Whether every text of a format is a transcript. */
export function isTranscript(format: SourceFormat): boolean {
  return FORMATS[format].isTranscript === true;
}

/** Whether a content type is one by which a format is known. */
export function isKnownType(contentType: string): boolean {
  return ROWS.some(([, row]) => row.contentType?.test(contentType));
}

/** What reads a format. */
export function readerOf(format: SourceFormat): FormatRow['reader'] {
  return FORMATS[format].reader;
}

/** What a path's ending tells of its format, or null. */
export function formatOfPath(path: string): SourceFormat | null {
  const bare = /^https?:\/\//iu.test(path) ? path.replace(/[?#].*$/u, '') : path;
  const ending = /\.([a-z0-9]{1,8})(?:\.gz)?$/iu.exec(bare)?.[1];
  return ending === undefined ? null : (BY_ENDING.get(ending.toLowerCase()) ?? null);
}

/** The format that is told before a byte is read: by the caller, else by content type, else by the path's ending; or null. */
export function formatTold(hints: Hints): SourceFormat | null {
  if (hints.format !== undefined) return hints.format;
  const { contentType = '' } = hints;
  return ROWS.find(([, row]) => row.contentType?.test(contentType))?.[0] ?? formatOfPath(hints.path);
}

/** The format of some bytes: as the caller tells, else by signature, then content type and ending, then first words. */
export function formatOf(bytes: Uint8Array, hints: Hints): SourceFormat {
  if (hints.format !== undefined) return hints.format;
  const length = Math.min(bytes.byteLength, HEAD_BYTES);
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1');
  const told = formatTold(hints);
  const signed = ROWS.find(([, row]) => row.signature?.(head, told))?.[0];
  const words = head.replace(/^\xef\xbb\xbf/u, '');
  return signed ?? told ?? ROWS.find(([, row]) => row.firstWords?.test(words))?.[0] ?? 'text';
}

async function* readFeed(bytes: Uint8Array, hints: Hints): AsyncGenerator<RecordReading> {
  yield* (await import('./feed/entry-document.ts')).readFeedRecords(decodeFeed(bytes, hints), hints);
}

async function readCaptions(bytes: Uint8Array, format: 'srt' | 'vtt', hints: Hints): Promise<Document[]> {
  const { readCaptions: read } = await import('./captions/read-captions.ts');
  return read(decodeText(bytes, hints), format, hints);
}

/** A zip file whose first file tells of what type it is, as OpenDocument and EPUB ask for. */
function isZipOf(head: string, type: RegExp): boolean {
  return head.startsWith('PK\x03\x04') && head.slice(30, 38) === 'mimetype' && type.test(head.slice(38));
}

/** A zip file of Office that holds a text: tables and slides are packed alike. */
function isWordFile(head: string, told: SourceFormat | null): boolean {
  if (!head.startsWith('PK\x03\x04')) return false;
  return (
    told === 'docx' ||
    head.includes('word/') ||
    (head.includes('[Content_Types]') && !/(?:xl|ppt)\//u.test(head))
  );
}

/** Whether some first words begin a feed; servers give feeds any content type, and UTF-16 shows as NULs between. */
function isFeed(head: string): boolean {
  const words = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/u, '').replaceAll('\0', '');
  if (/^\s*\{/u.test(words)) return /"version"\s*:\s*"https?:\\?\/\\?\/jsonfeed\.org/iu.test(words);
  const root = words.replace(/^(?:\s+|<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!DOCTYPE\s+rss[^>]*>)+/iu, '');
  return /^<(?:rss|feed|rdf:RDF)[\s>]/iu.test(root);
}
