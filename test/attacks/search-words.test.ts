import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestSite, type TestSite } from '../http/open-test-site.ts';

/** Words of a search that are meant for the database rather than for the texts. */
const HOSTILE = [
  "' OR '1'='1",
  "'; DROP TABLE reports; --",
  '"; DELETE FROM stories; --',
  "x' UNION SELECT name, sql FROM sqlite_master --",
  '" OR "" NEAR(a b) OR *',
  'title:x AND (y OR z) NOT w',
  '"unclosed phrase',
  '((((((((((',
  '*',
  '^pier*',
  'NEAR/5',
  '-pier +quay !x & | <-> :*',
  '%_%',
  '\\',
  '\u0000',
  '\ud800',
  `${'a '.repeat(200)}`,
  'pg_sleep(60)',
  "'||(select pg_sleep(60))||'",
];

let site: TestSite;
let before: string;

const counts = async () => JSON.stringify(await site.archive.store.counts());

beforeAll(async () => {
  site = await openTestSite();
  await site.send('POST', '/api/ingest', {
    reports: [{ title: 'Pier', text: '"The pier is closed," said Ana Lind on Monday.' }],
  });
  before = await counts();
});
afterAll(() => site.close());

describe('SQL and search operators in what is searched for', () => {
  it.each(HOSTILE)('are words and nothing else: %j', async (words) => {
    const value = encodeURIComponent(words.replace(/[\ud800-\udfff]/gu, '�'));
    for (const path of [
      `/api/statements?text=${value}`,
      `/api/statements?speakerKey=${value}`,
      `/api/reports?text=${value}&outlet=${value}&story=${value}`,
      `/api/stories?text=${value}`,
      `/api/speakers?text=${value}`,
      `/api/speakers/${value === '' ? 'x' : value}`,
      `/api/stories/${value}`,
      `/api/reports?cursor=${value}`,
      `/api/statements?cursor=${value}`,
      `/search?q=${value}`,
      `/stories?q=${value}&order=${value}`,
      `/speakers?q=${value}`,
    ]) {
      const start = performance.now();
      const answer = await site.ask(path);
      const text = await answer.text();
      expect(performance.now() - start, path).toBeLessThan(30_000);
      expect([200, 400, 404], `${path}: ${answer.status} ${text.slice(0, 300)}`).toContain(answer.status);
      expect(text).not.toMatch(/SQLITE_|SqliteError|syntax error|fts5:|CREATE TABLE/u);
    }
    expect(await counts()).toBe(before);
  });

  it('find what is there all the same', async () => {
    const answer = await site.ask(`/api/reports?text=${encodeURIComponent("pier'; --")}`);
    expect(((await answer.json()) as { items: unknown[] }).items).toHaveLength(1);
  });
});
