import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '../../src/app/accounts.ts';
import { fillWithExample, openForm, openTestSite, PASSWORD, type TestSite } from './open-test-site.ts';

let site: TestSite;
beforeEach(async () => {
  site = await openTestSite({ accounts: true });
});
afterEach(() => site.close());

const trail = async (): Promise<readonly Change[]> => (await site.accounts!.changes({ limit: 100 })).items;
const told = async () => (await trail()).map(({ who, what, about }) => `${who} ${what}: ${about}`);

async function post(name: string, path: string, fields: Record<string, string>): Promise<Response> {
  const { cookie, csrf } = await openForm(site.ask, '/account', await site.signIn(name));
  return site.ask(path, {
    method: 'POST',
    headers: { cookie },
    body: new URLSearchParams({ ...fields, csrf }),
  });
}

describe('the trail of changes', () => {
  it('tells who did what to accounts, tokens and sessions, and no secret', async () => {
    const next = 'four herons on a slow barge';
    await post('admin', '/accounts', { name: 'bo', role: 'editor', password: next });
    const made = await post('editor', '/account/tokens', { label: 'CI', days: '30' });
    const token = /hearsay_[\w-]{43}/u.exec(await made.text())?.[0] ?? '';
    expect(token).not.toBe('');
    await post('reader', '/account/password', { current: PASSWORD, password: next });
    await post('admin', '/accounts/of/editor/sessions/end', {});
    await post('admin', '/accounts/remove', { name: 'bo' });
    expect(await told()).toEqual([
      'admin removed an account: /accounts/remove; name: bo',
      'admin ended sessions: /accounts/of/editor/sessions/end',
      'reader set a new password: /account/password',
      'editor made a token: /account/tokens; label: CI; days: 30',
      'admin added an account: /accounts; name: bo; role: editor',
    ]);
    const all = JSON.stringify(await trail());
    for (const secret of [next, PASSWORD, token]) expect(all).not.toContain(secret);
  });

  it('tells what editors did to stories, by page and by API token', async () => {
    await fillWithExample(site.archive);
    const token = await site.accounts!.addToken('editor', 'CI', null);
    const findings = await site.ask('/api/stories/story-1/findings', {
      headers: { authorization: `Bearer ${token}` },
    });
    const { findings: listed } = (await findings.json()) as { findings: readonly { id: string }[] };
    const path = `/stories/story-1/findings/${listed[0]!.id}`;
    const settled = await site.send(
      'POST',
      `/api${path}`,
      { state: 'confirmed', reason: 'read both' },
      { authorization: `Bearer ${token}` },
    );
    expect(settled.status).toBe(200);
    await post('editor', '/stories/story-1/rename', { title: 'The bridge' });
    const [one, two] = (await site.archive.store.storyReports('story-1')).map(({ id }) => id) as [
      string,
      string,
    ];
    const by = { authorization: `Bearer ${token}` };
    const split = await site.send('POST', '/api/stories/story-1/split', { reports: [one, two] }, by);
    expect(split.status).toBe(200);
    const joined = await post('editor', '/stories/story-1/join', { from: 'story-2' });
    expect(joined.status).toBe(303);
    expect(await told()).toEqual([
      'editor joined stories: /stories/story-1/join; from: story-2',
      `editor (API token) split a story: /stories/story-1/split; reports: ${one}, ${two}`,
      'editor renamed a story: /stories/story-1/rename; title: The bridge',
      `editor (API token) settled a finding: ${path}; state: confirmed; reason: read both`,
    ]);
  });

  it('holds nothing of what failed, was refused or changes nothing', async () => {
    expect(
      (await post('admin', '/accounts', { name: 'bo', role: 'editor', password: 'password1234' })).status,
    ).toBe(400);
    expect((await post('admin', '/accounts/remove', { name: 'admin' })).status).toBe(400);
    expect((await post('editor', '/account/tokens', { label: '', days: '30' })).status).toBe(400);
    expect((await post('reader', '/accounts/remove', { name: 'editor' })).status).toBe(403);
    expect((await post('editor', '/stories/none/rename', { title: 'x' })).status).toBe(404);
    expect((await site.ask('/stories', { headers: { cookie: await site.signIn('reader') } })).status).toBe(
      200,
    );
    const versions = {
      'before-text': 'Ada said: “It is not safe.”',
      'after-text': 'Ada said: “It is safe.”',
    };
    expect((await post('reader', '/guard', versions)).status).toBe(200);
    expect(await trail()).toEqual([]);
  });

  it('is shown to admins, page by page, with whatever stands in it escaped', async () => {
    for (let turn = 0; turn < 101; turn += 1) {
      await site.accounts!.note({
        who: 'ada',
        from: '203.0.113.7',
        what: 'added a feed',
        about: `<b>${turn}</b>`,
      });
    }
    const headers = { cookie: await site.signIn('admin') };
    const html = await (await site.ask('/accounts/trail', { headers })).text();
    expect(html).toContain('&lt;b&gt;100&lt;/b&gt;');
    expect(html).not.toContain('&lt;b&gt;0&lt;');
    const more = /href="([^"]+)" rel="next"/u.exec(html)?.[1] ?? '';
    const rest = await site.ask(more.replaceAll('&amp;', '&'), { headers });
    expect(await rest.text()).toContain('&lt;b&gt;0&lt;');
    const answer = await site.ask('/api/accounts/trail?limit=2', { headers });
    expect(await answer.json()).toMatchObject({ items: [{ about: '<b>100</b>' }, { about: '<b>99</b>' }] });
  });
});
