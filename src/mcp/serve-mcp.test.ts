import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { Client } from '@modelcontextprotocol/client';
import { StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HearsayError } from '../core/model/error.ts';
import { loadModels } from '../models/load-models.ts';
import { serveMcp } from './serve-mcp.ts';

const TRANSCRIPT = `MS. ORDOVA: Thank you all for coming. The depot on Quarry Lane will not reopen before the inspectors have finished.

MR. HALE: How many drivers are affected?

MS. ORDOVA: Fourteen drivers were sent home on Monday, and all of them will be paid.`;
const DRAFT = `Depot manager Lena Ordova said the depot “will reopen before the inspectors have finished.”

“Fourteen drivers were sent home on Monday, and all of them will be paid,” Ordova said.`;

let client: Client;

beforeAll(async () => {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const models = loadModels({ engine: 'fast' });
  const fetcher = {
    fetch: async (address: string) => {
      throw new HearsayError('address-refused', `${address}: not in a test`);
    },
  };
  const services = { models: () => models, fetcher, cacheFolder: null };
  serveMcp({ services, version: '0.0.0', archive: null }, { input: toServer, output: toClient });
  client = new Client({ name: 'test', version: '0.0.0' });
  await client.connect(new StdioServerTransport(toClient, toServer));
});

afterAll(async () => {
  await client.close();
});

function call(name: string, args: Record<string, unknown>) {
  return client.callTool({ name, arguments: args });
}

function textOf(result: Awaited<ReturnType<typeof call>>): string {
  return result.content.map((part) => (part.type === 'text' ? part.text : '')).join('\n');
}

describe('the server of the Model Context Protocol', () => {
  it('offers compare, check, guard, trace, extract, facts and stemma, each with a typed result', async () => {
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name).sort()).toEqual([
      'check',
      'compare',
      'extract',
      'facts',
      'guard',
      'stemma',
      'trace',
    ]);
    for (const tool of tools) {
      expect(tool.outputSchema, tool.name).toBeDefined();
      expect(tool.annotations?.readOnlyHint, tool.name).toBe(true);
    }
  });

  it('checks a text that was handed over and tells a dropped negation', async () => {
    const result = await call('check', {
      draft: { name: 'draft', text: DRAFT },
      against: [{ name: 'hearing', text: TRANSCRIPT }],
    });
    const { quotations } = result.structuredContent as {
      quotations: { verdict: { words: string }; severity: string; changes: { kind: string }[] }[];
    };
    expect(quotations.map(({ verdict }) => verdict.words)).toEqual(['changed', 'verbatim']);
    expect(quotations[0]!.changes.map(({ kind }) => kind)).toContain('negation');
    expect(quotations[0]!.severity).toBe('error');
    expect(textOf(result)).toContain('changed');
  });

  it('holds the facts of two reports against each other', async () => {
    const report = (name: string, villages: string) => ({
      name,
      text: `The storm flooded ${villages} villages on the coast of Ruritania, officials in Strelsau told reporters.`,
    });
    const result = await call('facts', { reports: [report('courier', 'five'), report('wire', 'seven')] });
    const { facts } = result.structuredContent as {
      facts: { facts: { verdict: string; sides: { value: { text: string } }[] }[] };
    };
    expect(facts.facts.map(({ verdict }) => verdict)).toEqual(['differs']);
    expect(facts.facts[0]!.sides.map(({ value }) => value.text)).toEqual(['five', 'seven']);
    expect(textOf(result)).toContain('Told differently');
  });

  it('tells what became of the quotations of a text that was rewritten', async () => {
    const own = DRAFT.replace('Fourteen', 'Forty');
    const result = await call('guard', {
      before: { name: 'old', text: DRAFT },
      after: { name: 'new', text: own },
    });
    const { texts } = result.structuredContent as {
      texts: { quotations: { outcome: string; words: string; severity: string }[] }[];
    };
    expect(texts[0]!.quotations).toMatchObject([
      { outcome: 'kept', severity: 'none' },
      { outcome: 'altered', words: 'changed', severity: 'error' },
    ]);
    expect(textOf(result)).toContain('number: “Fourteen” → “Forty”');
    expect((await call('guard', { before: '/nowhere/old.txt', after: '/nowhere/new.txt' })).isError).toBe(
      true,
    );
  });

  it('traces words in a file and names speaker and place', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-mcp-'));
    writeFileSync(join(folder, 'hearing.txt'), TRANSCRIPT);
    const result = await call('trace', { words: 'Fourteen drivers were sent home on Monday', in: [folder] });
    const { places } = result.structuredContent as {
      places: { passage: { speaker: string; text: string }; verdict: { words: string } }[];
    };
    expect(places[0]).toMatchObject({
      passage: { speaker: 'MS. ORDOVA', text: 'Fourteen drivers were sent home on Monday' },
      verdict: { words: 'verbatim' },
    });
  });

  it('compares reports that were handed over', async () => {
    const other = 'Ordova said: “Fourteen drivers were sent home on Monday, and most of them will be paid.”';
    const result = await call('compare', {
      reports: [
        { name: 'one', text: DRAFT },
        { name: 'two', text: other },
      ],
    });
    const { collation } = result.structuredContent as { collation: { witnesses: { id: string }[] } };
    expect(collation.witnesses.map(({ id }) => id)).toEqual(['one', 'two']);
  });

  it('extracts who said what', async () => {
    const result = await call('extract', { sources: [{ name: 'draft', text: DRAFT }] });
    const { documents } = result.structuredContent as {
      documents: { attributions: { mode: string; speaker: string | null }[] }[];
    };
    expect(documents[0]!.attributions.some(({ speaker }) => speaker?.includes('Ordova'))).toBe(true);
    expect(textOf(result)).toContain('Ordova');
  });

  it('answers an unreadable file with its failure code, and an unknown profile with the names there are', async () => {
    const missing = await call('check', { draft: '/nowhere/draft.txt', against: ['/nowhere'] });
    expect(missing.isError).toBe(true);
    expect(textOf(missing)).toMatch(/^unreadable: \/nowhere\/draft\.txt/);
    const profile = await call('check', {
      draft: { name: 'draft', text: DRAFT },
      against: [{ name: 'hearing', text: TRANSCRIPT }],
      profile: 'tabloid',
    });
    expect(textOf(profile)).toContain('reuters');
  });

  it('never takes sources that cannot be read for sources that do not carry a quotation', async () => {
    const result = await call('check', {
      draft: { name: 'draft', text: DRAFT },
      against: ['/nowhere/at/all.txt'],
    });
    const { quotations } = result.structuredContent as { quotations: { verdict: { words: string } }[] };
    expect(new Set(quotations.map(({ verdict }) => verdict.words))).toEqual(new Set(['source-unavailable']));
  });
});
