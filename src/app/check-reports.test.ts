import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchesNothing } from '../../test/fetches-nothing.ts';
import { loadModels } from '../models/load-models.ts';
import { checkFiles } from './check-files.ts';
import type { Services } from './services.ts';

let folder: string;
let services: Services;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-reports-'));
  const models = loadModels({ engine: 'fast' });
  services = { models: () => models, fetcher: fetchesNothing, cacheFolder: null };
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function check(draft: string, source: string) {
  const against = [write('source.txt', source)];
  return (await checkFiles({ draft: write('draft.txt', `Quay\n\n${draft}\n`), against }, services))
    .quotations;
}

const WORDS = 'The lorry came down the hill without brakes and it never sounded its horn';
const SOURCE = `Inquest opens

“${WORDS},” Ada Moll told the inquest on Thursday. Moll keeps the bakery.

Sergeant Tom Brey told the inquest that the driver was found at noon.
`;

describe('checking against a report', () => {
  it('finds words of one person given to another, and names whose they are', async () => {
    const [quotation] = await check(`“${WORDS},” Tom Brey told the inquest.`, SOURCE);
    expect(quotation).toMatchObject({ words: 'verbatim', speakerVerdict: 'misattributed', level: 'likely' });
    expect(quotation?.passages[0]?.speaker).toBe('Ada Moll');
  });

  it('reads no collection of reports through for the speaker of a quotation', async () => {
    const more = Array.from({ length: 2_500 }, (_, at) => `The lorry of day ${at} came up the hill again.`);
    const [quotation] = await check(`“${WORDS},” Petra Lind said.`, `${SOURCE}\n${more.join('\n\n')}\n`);
    expect(quotation).toMatchObject({ words: 'verbatim', speakerVerdict: 'unresolved' });
  });

  it.each(['Ada Moll', 'Moll', 'The baker'])(
    'accuses nobody where %s is said to have said them',
    async (who) => {
      const [quotation] = await check(`“${WORDS},” ${who} told the inquest.`, SOURCE);
      expect(quotation?.speakerVerdict).not.toBe('misattributed');
    },
  );

  it('takes nothing for cut off that the draft prints as its next quotation, or the report outside the marks', async () => {
    const source =
      'Salt\n\n“We have salt for a hard winter, but not for two,” Ada Moll said, if asked twice.\n';
    const both = await check('“We have salt for a hard winter,” Ada Moll said. “But not for two.”', source);
    expect(both[0]?.words).toBe('verbatim');
    const [alone] = await check('“We have salt for a hard winter,” Ada Moll said.', source);
    expect(alone?.words).toBe('changed');
    const [whole] = await check('“We have salt for a hard winter, but not for two,” Ada Moll said.', source);
    expect(whole?.words).toBe('verbatim');
  });

  it.each([
    ['I was told by the crew that the ferry turned back at noon.', 'collapsed'],
    ['The captain told me the ferry turned back at noon.', 'collapsed'],
    ['I have always said that the ferry turned back at noon.', 'intact'],
  ])('reads who had it from whom in the words before: %s', async (said, chain) => {
    const source = `Ferry\n\n“${said} We shall see,” Ada Moll told the council.\n`;
    const [quotation] = await check('“The ferry turned back at noon,” Ada Moll told the council.', source);
    expect(quotation?.chain).toBe(chain);
  });
});
