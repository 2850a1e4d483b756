import { PassThrough } from 'node:stream';
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillWithExample, openTestSite, type TestSite } from '../../test/http/open-test-site.ts';
import { serveMcp } from './serve-mcp.ts';

let site: TestSite;
let client: Client;
let token = '';

beforeAll(async () => {
  site = await openTestSite({ accounts: true });
  await fillWithExample(site.archive);
  token = await site.accounts!.addToken('reader', 'an assistant', null);
  client = new Client({ name: 'test', version: '0.0.0' });
  await client.connect(
    new StreamableHTTPClientTransport(new URL('http://localhost:4173/mcp'), {
      requestInit: { headers: { authorization: `Bearer ${token}` } },
      fetch: (address, init) => site.ask(new URL(String(address)).pathname, init as RequestInit),
    }),
  );
});
afterAll(async () => {
  await client?.close();
  await site?.close();
});

async function call(name: string, args: Record<string, unknown>) {
  const result = await client.callTool({ name, arguments: args });
  const text = result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
  return {
    text,
    isError: result.isError === true,
    data: result.structuredContent as Record<string, unknown>,
  };
}

describe('the Model Context Protocol over HTTP', () => {
  it('offers what looks at the archive, each with a typed result, and nothing that reads files', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check',
      'guard',
      'record',
      'search',
      'speaker',
      'story',
      'trace',
    ]);
    for (const tool of tools) {
      expect(tool.outputSchema, tool.name).toBeDefined();
      expect(tool.annotations?.readOnlyHint, tool.name).toBe(true);
    }
  });

  it('searches, and counts what is found', async () => {
    const { data, text } = await call('search', { text: 'bridge', altered: true, limit: 1 });
    expect(data.items).toHaveLength(1);
    expect(data.facets).toMatchObject({ isAll: true });
    expect(text).toMatch(/^\d+ statements found, 1 shown\n.*“/u);
    const marrow = await call('search', { speaker: 'marrow', order: 'newest' });
    expect(
      (marrow.data.items as { speaker: string }[]).every(({ speaker }) => speaker === 'Ilse Marrow'),
    ).toBe(true);
  });

  it('reads a story by id and by title, looks up a speaker, lays out a record and traces words', async () => {
    const story = await call('story', { title: 'ferry' });
    expect(story.data).toMatchObject({ story: { id: 'story-1' } });
    expect((story.data.findings as unknown[]).length).toBeGreaterThan(0);
    expect((await call('story', { id: 'story-1' })).text).toBe(story.text);
    const speaker = await call('speaker', { name: 'Marrow' });
    expect(speaker.data).toMatchObject({ speaker: { name: 'Ilse Marrow' } });
    const record = await call('record', { name: 'Marrow' });
    expect(record.text).toMatch(/^Ilse Marrow: \d+ statements in 1 story/u);
    const traced = await call('trace', { words: 'The bridge is not safe for traffic', first: true });
    expect((traced.data.places as unknown[]).length).toBeGreaterThan(0);
  });

  it('checks a draft against a story or texts handed over, and guards two versions', async () => {
    const said = 'Ilse Marrow said: “The ferry will not run on Sundays while the pier is shut.”';
    const draft = (text: string) => ({ name: 'draft', text });
    const against = [{ name: 'talk', text: said }];
    const checked = await call('check', { draft: draft(said.replace('will not', 'will')), against });
    expect(checked.data.quotations).toMatchObject([{ verdict: { words: 'changed' } }]);
    const story = (await call('story', { title: 'bridge' })).data.story as { id: string };
    const inStory = await call('check', { draft: draft(said), story: story.id });
    expect(inStory.data.quotations).toMatchObject([{ verdict: { words: 'not-found' } }]);
    expect(await call('check', { draft: draft(said) })).toMatchObject({ isError: true });
    const guarded = await call('guard', {
      before: draft(said),
      after: { name: 'rewrite', text: `${said.replace('will not', 'will')} Itâ€™s shut.` },
    });
    expect(guarded.data.texts).toMatchObject([{ quotations: [{ outcome: 'altered' }] }]);
    expect(guarded.data.oddities).toMatchObject([{ code: 'mended-text' }]);
    expect(guarded.text).toContain('Sundays');
  });

  it('names the field that is wrong', async () => {
    for (const [name, args, message] of [
      ['search', { limit: 0 }, /limit/u],
      ['search', { from: 'yesterday' }, /from.*a day: 2026-11-23/su],
      ['search', { speaker: 'nobody at all' }, /^not-found: speaker: /u],
      ['story', {}, /^bad-option: id: /u],
      ['story', { id: 'none' }, /^not-found: id: /u],
      ['trace', {}, /words/u],
    ] as const) {
      const { isError, text } = await call(name, args);
      expect(isError, name).toBe(true);
      expect(text).toMatch(message);
    }
  });

  it('answers nobody without a token, and no page of another site', async () => {
    const body = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
    expect((await site.send('POST', '/mcp', body)).status).toBe(401);
    const foreign = { authorization: `Bearer ${token}`, origin: 'https://other.example' };
    expect((await site.send('POST', '/mcp', body, foreign)).status).toBe(403);
  });
});

describe('the Model Context Protocol on standard input with an archive', () => {
  it('offers both what reads files and what looks at the archive, where words are traced unless sources are named', async () => {
    const [toServer, toClient] = [new PassThrough(), new PassThrough()];
    const { archive } = site;
    const streams = { input: toServer, output: toClient };
    serveMcp({ services: archive.services, version: '0.0.0', archive }, streams);
    const own = new Client({ name: 'test', version: '0.0.0' });
    await own.connect(new StdioServerTransport(toClient, toServer));
    const { tools } = await own.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check',
      'compare',
      'extract',
      'facts',
      'guard',
      'record',
      'search',
      'speaker',
      'stemma',
      'story',
      'trace',
    ]);
    const words = 'The bridge is not safe for traffic';
    const sources = async (more: object) => {
      const { structuredContent } = await own.callTool({ name: 'trace', arguments: { words, ...more } });
      return (structuredContent as { searched: { documents: number } }).searched.documents;
    };
    expect(await sources({})).toBeGreaterThan(1);
    expect(
      await sources({ in: [{ name: 'other', text: 'Nothing of the kind was said there by anybody.' }] }),
    ).toBe(1);
    await own.close();
  });
});
