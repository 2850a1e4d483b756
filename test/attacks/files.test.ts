import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openForm, openTestSite, type TestSite } from '../http/open-test-site.ts';

/** Path traversal: a client names a file of the server. */
let site: TestSite;
const folder = mkdtempSync(join(tmpdir(), 'hearsay-secret-file-'));
const file = join(folder, 'secret.txt');
const WORDS = 'the launch code is four nought seven';

beforeAll(async () => {
  writeFileSync(file, `"${WORDS}," said the keeper of the secret, in the office on Monday.`);
  writeFileSync(join(folder, 'house.json'), JSON.stringify({ name: WORDS }));
  site = await openTestSite();
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const paths = () => [
  file,
  `file://${file}`,
  `../../../../../../../..${file}`,
  folder,
  `${folder}/*.txt`,
  '-',
  'package.json',
  './package.json',
  '..\\..\\package.json',
  `${file}\0.txt`,
];

describe('a path of the server', () => {
  it('is not read by any operation of the API, wherever it stands', async () => {
    for (const path of paths()) {
      for (const [operation, body] of [
        ['compare', { reports: [path, path] }],
        ['compare', { reports: [{ path }, { path }] }],
        ['compare', { reports: [{ address: path }, { address: path }] }],
        ['check', { draft: path, against: [path] }],
        ['check', { draft: { address: path }, against: [{ text: 'x' }] }],
        ['check', { draft: { text: WORDS }, against: [{ text: 'x' }], profile: path }],
        ['check', { draft: { text: WORDS }, against: [{ text: 'x' }], profile: join(folder, 'house.json') }],
        ['trace', { words: WORDS, in: [path] }],
        ['extract', { sources: [path] }],
        ['ingest', { reports: [path] }],
        ['ingest', { reports: [{ address: path }] }],
        ['feeds', { address: path }],
      ] as const) {
        const answer = await site.send('POST', `/api/${operation}`, body);
        expect(answer.status, `${operation} ${JSON.stringify(body)}`).toBe(400);
        expect(await answer.text()).not.toContain('keeper');
      }
    }
  });

  it('is only a name where a text is called so', async () => {
    for (const path of paths()) {
      const sources = [{ title: path, text: '"The pier is closed," said Ana Lind.' }];
      const answer = await site.send('POST', '/api/extract', { sources });
      expect(answer.status).toBe(200);
      expect(await answer.text()).not.toContain('launch');
    }
  });

  it('is not read from a form, nor as the name of a dropped file', async () => {
    for (const page of ['add', 'compare', 'check']) {
      const { cookie, csrf, html } = await openForm(site.ask, `/${page}`);
      const fields = [...html.matchAll(/name="([\w-]+)"/gu)].map((match) => match[1]!);
      for (const path of paths()) {
        const body = new FormData();
        body.set('csrf', csrf);
        for (const field of fields.filter((name) => !['csrf', 'q'].includes(name))) body.set(field, path);
        for (const field of fields.filter((name) => name.endsWith('-file'))) {
          body.set(field, new File(['"The pier is closed," said Ana Lind.'], path));
        }
        const answer = await site.ask(`/${page}`, { method: 'POST', headers: { cookie }, body });
        expect(await answer.text(), `${page} ${path}`).not.toContain('keeper');
      }
    }
    expect(JSON.stringify((await site.archive.store.reports({ text: 'launch code' })).items)).toBe('[]');
  });

  it('is not served', async () => {
    for (const path of [
      '/assets/../../package.json',
      '/assets/..%2f..%2fpackage.json',
      '/assets/%2e%2e/%2e%2e/package.json',
      '/assets/..\\..\\package.json',
      `/assets/${encodeURIComponent(file)}`,
      '/..%2f..%2fetc%2fpasswd',
      '/reports/..%2f..%2f..%2fpackage.json',
      `/stories/${encodeURIComponent(file)}`,
      `/api/reports/${encodeURIComponent(file)}`,
      '/static/%00',
    ]) {
      const answer = await site.ask(path);
      expect(answer.status, path).toBe(404);
      const text = await answer.text();
      expect(text).not.toContain('"dependencies"');
      expect(text).not.toContain('launch code');
    }
  });

  it('is not tried again from the dead letters that a client caused', async () => {
    for (const path of paths())
      await site.send('POST', '/api/ingest', { reports: [{ title: path, text: ' ' }] });
    const letters = (await site.archive.store.deadLetters({})).items;
    expect(letters.filter(({ kind }) => kind === 'file')).toEqual([]);
  });
});
