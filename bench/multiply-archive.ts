import type { Document } from '../src/core/model/document.ts';
import { placeOf } from '../src/store/place.ts';
import { createRandom } from './synthesise.ts';

/** A row of a dump. */
export interface ArchiveRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Where the rows of a copy are numbered from. */
export interface Offsets {
  readonly reports: number;
  readonly stories: number;
  readonly statements: number;
}

type Values = Record<string, unknown>;

const WORDS = 40_000;
/** Half of the statements are said by so many people who are in the news again and again. */
const FAMOUS = 20_000;
const DAY = 86_400_000;
/** Three years, over which the copies are spread. */
const DAYS = 1_095;
/** Columns that hold words, or JSON with words. */
const WORDY: Readonly<Record<string, readonly string[]>> = {
  reports: ['title', 'outlet', 'outlet_key'],
  versions: ['attributions', 'terms', 'profile', 'document'],
  stories: ['title'],
  collations: ['collation'],
  statements: ['speaker', 'speaker_key', 'own_key', 'own_speaker', 'text', 'all_wordings', 'carriers'],
  story_terms: ['term'],
};

/**
 * Copies of an archive that was really taken in, each with other words of the same length, so that every offset holds:
 * drawn with frequencies as in a language (Zipf), but for the words that a tenth of its texts have. Copies of one number
 * are the same in every run. What is counted over stories (terms, speakers) has no rows here.
 */
export class MultipliedArchive {
  readonly #rows: readonly ArchiveRow[];
  readonly #kept: ReadonlySet<string>;
  /** How many rows of each a copy has. */
  readonly size: Offsets;
  /** Days between the earliest report of the archive and 2030. */
  readonly #shift: number;

  constructor(rows: readonly ArchiveRow[]) {
    this.#rows = rows.filter(({ table }) => table in WORDY || table === 'identities');
    this.#kept = keptWords(rows);
    const most = (table: string) =>
      rows.reduce((seq, each) => (each.table === table ? Math.max(seq, Number(each.row.seq)) : seq), 0);
    this.size = { reports: most('reports'), stories: most('stories'), statements: most('statements') };
    const dates = rows.filter(({ table }) => table === 'reports').map(({ row }) => String(row.date));
    this.#shift = Math.round((Date.UTC(2030, 0, 1) - Date.parse(dates.sort()[0]!)) / DAY);
  }

  /** A text in the words of a copy. */
  reword(number: number, text: string): string {
    return otherWords(number, this.#kept)(text);
  }

  *copy(number: number, offsets: Offsets): Generator<ArchiveRow> {
    const tools = {
      number,
      offsets,
      words: otherWords(number, this.#kept),
      days: this.#shift + Math.floor(createRandom(number * 7919)() * DAYS),
    };
    for (const { table, row } of this.#rows) {
      const copied: Values = { ...row };
      for (const column of WORDY[table] ?? [])
        if (copied[column] !== null) copied[column] = tools.words(String(copied[column]));
      RENUMBER[table]!(copied, tools);
      yield { table, row: copied };
    }
  }
}

interface Tools {
  readonly number: number;
  readonly offsets: Offsets;
  readonly words: (text: string) => string;
  readonly days: number;
}

const RENUMBER: Readonly<Record<string, (row: Values, tools: Tools) => void>> = {
  reports: (row, { number, offsets, days }) => {
    row.seq = Number(row.seq) + offsets.reports;
    row.id = `${row.id}.${number}`;
    row.date = later(row.date, days);
    row.received_at = later(row.received_at, days);
    row.place = placeOf(String(row.date), Number(row.seq));
    if (row.copy_of !== null) row.copy_of = `${row.copy_of}.${number}`;
    row.story = Number(row.story) + offsets.stories;
  },
  versions: (row, { number, offsets, days }) => {
    row.report = Number(row.report) + offsets.reports;
    row.received_at = later(row.received_at, days);
    const document = JSON.parse(String(row.document)) as Document;
    const meta = { ...document.meta, date: later(document.meta.date, days) };
    row.document = JSON.stringify({ ...document, id: `${document.id}.${number}`, meta });
    for (const hash of ['text_hash', 'bytes_hash']) row[hash] = `${row[hash]}.${number}`;
  },
  identities: (row, { number, offsets }) => {
    row.key = `${row.key}.${number}`;
    row.report = Number(row.report) + offsets.reports;
  },
  stories: (row, { number, offsets, days }) => {
    row.seq = Number(row.seq) + offsets.stories;
    row.id = `${row.id}.${number}`;
    for (const column of ['first_at', 'latest_at']) row[column] = later(row[column], days);
    for (const column of ['printed_first', 'printed_last'])
      row[column] = Number(row[column]) + days * 2 ** 30 + offsets.reports;
  },
  collations: (row, { number, offsets }) => {
    row.story = Number(row.story) + offsets.stories;
    for (const column of ['collation', 'stemma_edges'])
      row[column] = String(row[column]).replaceAll(/"(e\d+-r\d+)"/gu, `"$1.${number}"`);
  },
  statements: (row, { number, offsets, days }) => {
    row.seq = Number(row.seq) + offsets.statements;
    row.story = Number(row.story) + offsets.stories;
    row.date = later(row.date, days);
    row.place = placeOf(String(row.date), Number(row.seq));
    row.carriers = String(row.carriers).replaceAll(/"(e\d+-r\d+)"/gu, `"$1.${number}"`);
    const random = createRandom(hashOf(`${row.speaker_key} ${row.story}`));
    if (random() < 0.5) return;
    const name = famousName(Math.min(FAMOUS - 1, Math.floor(FAMOUS ** random())));
    row.speaker = row.own_speaker = name;
    row.speaker_key = row.own_key = name.toLowerCase();
  },
  story_terms: (row, { offsets }) => {
    row.story = Number(row.story) + offsets.stories;
  },
};

/** The name of one of those who are in the news again and again; 0 is the most frequent. */
export function famousName(rank: number): string {
  return `${capital(wordOfLength(rank % 700, 6))} ${capital(wordOfLength(rank, 8))}`;
}

/** A word of `length` letters, at least 4; 0 is the most common one. */
export function wordOfLength(rank: number, length: number): string {
  const letters = rank
    .toString(26)
    .padStart(4, '0')
    .replaceAll(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
  return letters.padEnd(length, 'oeaiu');
}

function otherWords(number: number, kept: ReadonlySet<string>): Tools['words'] {
  const drawn = new Map<string, string>();
  const draw = (word: string): string => {
    const random = createRandom(hashOf(`${word} ${number}`));
    return wordOfLength(Math.min(WORDS - 1, Math.floor(WORDS ** random()) - 1), word.length);
  };
  // What a backslash begins in JSON is no word.
  return (text) =>
    text.replaceAll(/\\u....|\\.|[A-Za-z]{4,}/gu, (word) => {
      const lower = word.toLowerCase();
      if (word.startsWith('\\') || kept.has(lower)) return word;
      const known = drawn.get(lower);
      const other = known ?? draw(lower);
      if (known === undefined) drawn.set(lower, other);
      return word === lower ? other : capital(other);
    });
}

/** What stands in every copy: names of fields, their fixed values, and the words that a tenth of the texts have. */
function keptWords(rows: readonly ArchiveRow[]): ReadonlySet<string> {
  const kept = new Set(['null', 'true', 'false']);
  const texts = new Map<string, number>();
  let reports = 0;
  for (const { table, row } of rows) {
    if (table === 'versions') {
      reports += 1;
      const { text } = JSON.parse(String(row.document)) as Document;
      for (const word of new Set(text.toLowerCase().match(/[a-z]{4,}/gu)))
        texts.set(word, (texts.get(word) ?? 0) + 1);
    }
    for (const column of ['attributions', 'document', 'profile', 'collation']) {
      if (typeof row[column] === 'string' && kept.size < 100_000)
        for (const [, word] of row[column].matchAll(/"([A-Za-z]{4,})":/gu)) kept.add(word!.toLowerCase());
    }
    if (table === 'collations' || table === 'versions') {
      const json = `${row.collation} ${row.attributions} ${row.document}`;
      for (const [, words] of json.matchAll(/:"([a-z-]{4,})"/gu))
        for (const word of words!.split('-')) kept.add(word);
    }
  }
  for (const [word, count] of texts) if (count > reports / 10) kept.add(word);
  return kept;
}

function later(date: unknown, days: number): string | null {
  if (typeof date !== 'string') return null;
  const moved = new Date(Date.parse(date) + days * DAY).toISOString();
  return date.length === 10 ? moved.slice(0, 10) : moved;
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** FNV-1a over UTF-16 units. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
