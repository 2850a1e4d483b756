import type { Document } from '../src/core/model/document.ts';
import { placeOf } from '../src/store/place.ts';
import { createRandom } from './synthesise.ts';

interface Row {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

const WORDS = 40_000;
const REPORT_WORDS = 180;
const REPORTS_A_STORY = 4;
const STATEMENTS_A_STORY = 6;
const SPEAKERS = 20_000;
const TERMS_A_REPORT = 32;
const BANDS_A_REPORT = 48;
const FIRST_DAY = Date.UTC(2030, 0, 1);
const DAYS = 700;
const DAY = 86_400_000;
const VERDICTS = ['verbatim', 'cleaned', 'trimmed', 'reworded', 'changed'];

/** What the rows of an invented archive are drawn from. Word 0 is the most common one. */
export class InventedArchive {
  readonly reports: number;
  readonly stories: number;
  readonly #random: () => number;

  constructor(reports: number, seed = 23) {
    this.reports = reports;
    this.stories = Math.ceil(reports / REPORTS_A_STORY);
    this.#random = createRandom(seed);
  }

  /**
   * The rows of a dump, with word frequencies as in a language (Zipf): the most common word is in nearly every text. A light
   * archive lacks what grouping looks up, which is most of the rows.
   */
  *rows(light: boolean): Generator<Row> {
    yield { table: 'hearsay', row: { schema: 2 } };
    for (let seq = 1; seq <= this.reports; seq++) yield { table: 'reports', row: this.#report(seq) };
    for (let seq = 1; seq <= this.reports; seq++) yield { table: 'versions', row: this.#version(seq) };
    for (let seq = 1; seq <= this.reports; seq++) {
      yield { table: 'identities', row: { key: `id:r${seq}`, report: seq } };
    }
    for (let seq = 1; seq <= this.stories; seq++) yield { table: 'stories', row: this.#story(seq) };
    yield* this.#statements();
    if (!light) yield* this.#terms();
  }

  *#statements(): Generator<Row> {
    const speakers = new Map<number, { statements: number; altered: number; stories: number }>();
    for (let seq = 1; seq <= this.stories * STATEMENTS_A_STORY; seq++) {
      const speaker = this.#rank(SPEAKERS);
      const altered = this.#random() < 0.15 ? 1 : 0;
      const counts = speakers.get(speaker) ?? { statements: 0, altered: 0, stories: 0 };
      speakers.set(speaker, {
        statements: counts.statements + 1,
        altered: counts.altered + altered,
        stories: counts.stories + 1,
      });
      yield { table: 'statements', row: this.#statement(seq, speaker, altered) };
    }
    let seq = 0;
    for (const [speaker, counts] of speakers) {
      seq += 1;
      yield {
        table: 'speakers',
        row: { seq, key: `speaker ${speaker}`, name: this.#name(speaker), ...counts },
      };
    }
  }

  *#terms(): Generator<Row> {
    const stories = new Map<number, number>();
    for (let story = 1; story <= this.stories; story++) {
      const terms = new Set(Array.from({ length: TERMS_A_REPORT }, () => this.#rank(WORDS)));
      for (const term of terms) {
        stories.set(term, (stories.get(term) ?? 0) + 1);
        yield { table: 'story_terms', row: { term: wordOf(term), story, reports: 1 } };
      }
    }
    for (const [term, count] of stories)
      yield { table: 'terms', row: { term: wordOf(term), stories: count } };
  }

  #band(band: number): string {
    return `${band}:${Math.floor(this.#random() * 1e9).toString(36)}`;
  }

  #report(seq: number): Record<string, unknown> {
    const date = this.#dateOf(seq);
    const outlet = `Outlet ${this.#rank(500)}`;
    return {
      seq,
      id: `r${seq}`,
      place: placeOf(date, seq),
      title: titleOf(seq),
      outlet,
      outlet_key: outlet,
      date,
      received_at: date,
      address: null,
      address_key: null,
      kind: 'report',
      version: 1,
      read_version: 1,
      story: Math.ceil(seq / REPORTS_A_STORY),
      copy_of: null,
      copy_relation: null,
      reasons: '[]',
      state: 'grouped',
    };
  }

  #version(seq: number): Record<string, unknown> {
    const text = this.#text(REPORT_WORDS);
    const document: Document = {
      id: `r${seq}`,
      kind: 'report',
      path: `r${seq}`,
      text,
      title: titleOf(seq),
      blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
      meta: { outlet: null, date: this.#dateOf(seq), authors: [], url: null, format: 'text' },
    };
    return {
      report: seq,
      version: 1,
      received_at: this.#dateOf(seq),
      bytes_hash: `b${seq}`,
      text_hash: `t${seq}`,
      engine: 'bench',
      reading_engine: 'bench',
      attributions: '[]',
      terms: '[]',
      bands: JSON.stringify(Array.from({ length: BANDS_A_REPORT }, (_, band) => this.#band(band))),
      profile: JSON.stringify({ words: text.slice(0, 800) }),
      document: JSON.stringify(document),
    };
  }

  #story(seq: number): Record<string, unknown> {
    const last = Math.min(this.reports, seq * REPORTS_A_STORY);
    return {
      seq,
      id: `story-${seq}`,
      title: titleOf(seq),
      named: 0,
      by_hand: 0,
      reports: REPORTS_A_STORY,
      witnesses: REPORTS_A_STORY,
      statements: STATEMENTS_A_STORY,
      altered: Math.floor(this.#random() * 4),
      first_at: this.#dateOf(last),
      latest_at: this.#dateOf(last),
      printed_first: placeOf(this.#dateOf(last), last),
      printed_last: placeOf(this.#dateOf(last), last),
      revision: 1,
      collated_revision: 1,
      stale_since: null,
    };
  }

  #statement(seq: number, speaker: number, altered: number): Record<string, unknown> {
    const story = Math.ceil(seq / STATEMENTS_A_STORY);
    const date = this.#dateOf(story * REPORTS_A_STORY);
    const text = this.#text(22);
    return {
      seq,
      place: placeOf(date, seq),
      story,
      statement: `st${seq % STATEMENTS_A_STORY}`,
      speaker: this.#name(speaker),
      speaker_key: `speaker ${speaker}`,
      text,
      words: VERDICTS[Math.floor(this.#random() * VERDICTS.length)]!,
      speaker_verdict: null,
      chain: null,
      altered,
      witnesses: 2,
      date,
      all_wordings: `${text}\n${text}`,
      own_key: `speaker ${speaker}`,
      own_speaker: this.#name(speaker),
      mode: 'direct',
      carriers: JSON.stringify(
        [0, 1].map((which) => ({
          report: `r${story}`,
          outlet: `Outlet ${(seq + which) % 200}`,
          altered: false,
        })),
      ),
    };
  }

  #text(words: number): string {
    return Array.from({ length: words }, () => wordOf(this.#rank(WORDS))).join(' ');
  }

  #name(speaker: number): string {
    return `${wordOf(speaker % 700)} ${wordOf(1_000 + (speaker % 9_000))}`;
  }

  /** A number below `most`, small ones far more often. */
  #rank(most: number): number {
    return Math.min(most - 1, Math.floor(most ** this.#random()) - 1);
  }

  #dateOf(seq: number): string {
    return new Date(FIRST_DAY + Math.floor((seq / this.reports) * DAYS) * DAY).toISOString();
  }
}

/** The word of a rank: letters alone, the same in every run. */
export function wordOf(rank: number): string {
  return `w${rank.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[Number(digit)]!)}o`;
}

function titleOf(seq: number): string {
  return `${wordOf(seq % 97)} ${wordOf(seq % 7_919)} ${wordOf(seq % 39_983)} ${wordOf(0)}`;
}
