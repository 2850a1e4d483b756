import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ingestSources } from '../../src/app/archive/intake/ingest-sources.ts';
import { settle } from '../../src/app/archive/workers/settle.ts';
import { openTestSite, type TestSite } from './open-test-site.ts';

const VERSIONS = [
  '“The quay is not safe for the ferry,” said Ada Moll of the harbour office. “We shall close it on Monday.”',
  '“The quay is safe for the ferry,” said Ada Moll of the harbour office. “We shall close it on Monday.”',
  '“The quay is safe for the ferry,” said Ada Moll of the harbour office. Work begins on Monday, she said.',
];

let site: TestSite;
let folder: string;
beforeAll(async () => {
  site = await openTestSite();
  folder = mkdtempSync(join(tmpdir(), 'hearsay-versions-'));
  for (const text of VERSIONS) {
    const path = join(folder, 'quay.jsonl');
    writeFileSync(path, JSON.stringify({ id: 'quay', title: 'The quay', outlet: 'Harbour Ledger', text }));
    await ingestSources({ sources: [path] }, site.archive);
    await settle(site.archive);
  }
});
afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true, force: true });
});

const page = async (path: string) => (await site.ask(path)).text();

describe('the versions of a report', () => {
  it('show what became of the quotations between two of them', async () => {
    const html = await page('/reports/quay?from=1&to=2');
    expect(html).toContain('2 quotations: 1 not as before, 1 kept word for word.');
    expect(html).toMatch(
      /class="version-edits"><li><span class="chip changed"[^>]*><i[^>]*>[^<]*<\/i> changed/u,
    );
    expect(await page('/reports/quay')).toContain('<i aria-hidden="true">!</i> lost');
  });

  it('are compared when they are asked for where nobody did so before', async () => {
    const html = await page('/reports/quay?from=1&to=3');
    expect(html).toContain('2 quotations: 2 not as before');
  });

  it('carry it in the API', async () => {
    const { items } = JSON.parse(await page('/api/reports/quay/versions'));
    expect(items[0].quotations).toBeNull();
    expect(items[1].quotations).toMatchObject([
      {
        outcome: 'altered',
        words: 'changed',
        altered: true,
        after: { text: 'The quay is safe for the ferry,' },
      },
      { outcome: 'kept', words: 'verbatim', altered: false },
    ]);
  });

  it('stand among the newly altered quotes of the RSS, and in no feed of a search', async () => {
    const feed = await page('/feed.xml');
    expect(feed.match(/<title>1 quotation altered in version 2 of The quay<\/title>/gu)).toHaveLength(1);
    expect(feed).toContain('“The quay is not safe for the ferry,” became “The quay is safe for the ferry,”.');
    expect(feed).not.toContain('version 3');
    expect(await page('/feed.xml?q=quay')).not.toContain('altered in version');
  });
});
