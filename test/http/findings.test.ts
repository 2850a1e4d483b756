import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWithExample, openForm, openTestSite, type TestSite } from './open-test-site.ts';

let site: TestSite;
let path = '';

beforeAll(async () => {
  site = await openTestSite({ accounts: true });
  await fillWithExample(site.archive);
  const kept = await site.archive.store.collationOf('story-1');
  path = `/stories/story-1/findings/${kept!.collation.findings[0]!.id}`;
});
afterAll(async () => site?.close());

async function settle(role: string, fields: Record<string, string>): Promise<Response> {
  const { cookie, csrf } = await openForm(site.ask, path, await site.signIn(role));
  const headers = { cookie, 'sec-fetch-site': 'same-origin', origin: 'http://localhost:4173' };
  return site.ask(path, { method: 'POST', headers, body: new URLSearchParams({ csrf, ...fields }) });
}

describe('the page of a finding', () => {
  it('has its receipt in three forms to copy, and a form for editors alone', async () => {
    const reader = await openForm(site.ask, path, await site.signIn('reader'));
    expect(reader.html).toContain('class="receipt"');
    expect(reader.html.match(/<textarea[^>]*readonly/gu)).toHaveLength(3);
    expect(reader.html).toContain(`http://localhost:4173${path}`);
    expect(reader.html).not.toContain('name="reason"');
    const editor = await openForm(site.ask, path, await site.signIn('editor'));
    expect(editor.html).toContain('name="reason"');
  });

  it('lets editors settle it with a reason, which the story and the ledger tell', async () => {
    expect((await settle('reader', { state: 'confirmed', reason: 'x' })).status).toBe(403);
    expect((await settle('editor', { state: 'confirmed', reason: ' ' })).status).toBe(400);
    expect((await settle('editor', { state: 'maybe', reason: 'x' })).status).toBe(400);
    expect((await settle('editor', { state: 'dismissed', reason: 'the <tape> has it' })).status).toBe(303);
    const cookie = await site.signIn('reader');
    const story = await openForm(site.ask, '/stories/story-1', cookie);
    expect(story.html).toMatch(/dismissed by editor, [\d-]+: the &lt;tape&gt; has it/u);
    const ledger = await openForm(site.ask, '/ledger', cookie);
    expect(ledger.html).toContain('0 %');
  });

  it('is none for an unknown finding', async () => {
    const headers = { cookie: await site.signIn('reader') };
    expect((await site.ask('/stories/story-1/findings/f-0', { headers })).status).toBe(404);
  });
});
