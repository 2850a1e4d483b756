import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchesNothing } from '../../test/fetches-nothing.ts';
import { loadModels } from '../models/load-models.ts';
import { checkFiles } from './check-files.ts';
import { compareFiles } from './compare-files.ts';
import type { Services } from './services.ts';

let folder: string;
let services: Services;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-transcripts-'));
  const models = loadModels({ engine: 'fast' });
  services = {
    models: () => models,
    fetcher: fetchesNothing,
    cacheFolder: null,
  };
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function check(draft: string, name: string, source: string) {
  const path = write(name, source);
  const graded = await checkFiles({ draft: write('draft.txt', draft), against: [path] }, services);
  return graded.quotations.map(({ words, speakerVerdict, passages }) => ({
    words,
    speaker: speakerVerdict,
    label: passages[0]?.speaker ?? null,
    place: passages[0]?.place,
  }));
}

const WORDS = 'The crane was not safe, and it will stay shut until the divers have seen every pile.';
const DRAFT = `“${WORDS.slice(0, -1)},” the engineer said.\n`;
const [FIRST, SECOND] = [
  'The crane was not safe, and it will stay shut',
  'until the divers have seen every pile.',
];

describe('checking against transcripts as tools write them', () => {
  it.each([
    [
      'talk.srt',
      `1\n00:00:01,000 --> 00:00:03,000\n[SPEAKER_01]: ${FIRST}\n\n2\n00:00:03,000 --> 00:00:05,000\n[SPEAKER_01]: ${SECOND}\n`,
    ],
    [
      'labels.txt',
      `[SPEAKER_00]: Good evening.\n[SPEAKER_01]: ${FIRST}\n[SPEAKER_01]: ${SECOND}\n[SPEAKER_00]: I see.\n`,
    ],
    [
      'whisper.txt',
      `[00:00.000 --> 00:03.440]  Good evening.\n[00:03.440 --> 00:06.840]  ${FIRST}\n[00:06.840 --> 00:10.520]  ${SECOND}\n`,
    ],
    [
      'voices.txt',
      `[00:00.000 --> 00:03.440]  SPEAKER_00 Good evening.\n[00:03.440 --> 00:06.840]  SPEAKER_01 ${FIRST}\n[00:06.840 --> 00:10.520]  SPEAKER_01 ${SECOND}\n`,
    ],
    [
      'teams.txt',
      `Ada Roe   0 minutes 1 second\nGood evening.\nTom Oak   0 minutes 7 seconds\n${WORDS}\nAda Roe   1 minute 9 seconds\nI see.\n`,
    ],
    [
      'court.txt',
      ` 1        THE COURT: You may answer.\n 2   Q.   What of it?\n 3   A.   ${FIRST}\n 4   ${SECOND}\n 5   Q.   Thank you.\n 6        THE COURT: Go on.\n`,
    ],
  ])('finds a quotation verbatim that runs over lines of %s', async (name, source) => {
    expect(await check(DRAFT, name, source)).toMatchObject([{ words: 'verbatim' }]);
  });

  it('cites page and line of a record that numbers them', async () => {
    const source = `                              41\n 1        THE COURT: You may answer.\n 2   Q.   What of it?\n 3   A.   ${FIRST}\n 4   ${SECOND}\n 5   Q.   Thank you.\n 6        THE COURT: Go on.\n`;
    expect(await check(DRAFT, 'paged.txt', source)).toMatchObject([{ words: 'verbatim', place: '41:3–4' }]);
  });

  const HOUSE = `Owen Hill (Fenwick) (Ind): The pay plan would cut wages in every valley.

The Minister for Ports (Ada Hill): I do not accept that, and the review has not reported.

Owen Hill: Will she publish it before the summer?

The Minister for Ports: I will publish it in the spring, and not before.

Owen Hill: Spring is too late for the crews.
`;

  it('knows the members of one surname apart, and who holds an office', async () => {
    const draft =
      '“I do not accept that, and the review has not reported,” Ada Hill said.\n\n“I will publish it in the spring, and not before,” Owen Hill told the hall.\n\n“I will publish it in the spring, and not before,” Ada Hill told the hall.\n';
    expect(await check(draft, 'house.txt', HOUSE)).toMatchObject([
      { speaker: 'same', label: 'The Minister for Ports (Ada Hill)' },
      { speaker: 'misattributed', label: 'The Minister for Ports (Ada Hill)' },
      { speaker: 'same' },
    ]);
  });

  it('accuses nobody where an official record has odd labels beside plain ones', async () => {
    const record = `Mr. OAK. Mr. Speaker, the ferry ran without a mate for weeks.

Mr. DeBECK (during the reading). I ask that the amendment be considered as read.

Prime Minister HILL. My country will pay for the pier, and for every lamp on it.

Mr. OAK. The gentleman has my thanks.

Ms. ADA T. ROE of East Harbour. The coast cannot wait for another nine years.
`;
    const draft =
      '“My country will pay for the pier, and for every lamp on it,” Prime Minister Hill told the House.\n\n“The coast cannot wait for another nine years,” said Representative Ada Roe.\n';
    const checked = await check(draft, 'record.txt', record);
    expect(checked.map(({ words, label }) => [words, label])).toEqual([
      ['verbatim', 'Prime Minister HILL'],
      ['verbatim', 'Ms. ADA T. ROE of East Harbour'],
    ]);
    expect(checked.map(({ speaker }) => speaker)).not.toContain('misattributed');
  });
});

describe('a program’s transcript beside a report', () => {
  const heard =
    '1\n00:00:01,000 --> 00:00:04,000\nwe half never sold the peer to miss Morrow\n\n2\n00:00:04,000 --> 00:00:08,000\nand nine hundred people will loose there jobs on the coast\n';
  const told = (figure: string) =>
    `Ferry talks\n\n“We have never sold the pier to Miss Marrow, and nine ${figure} people will lose their jobs on the coast,” said Tomas Velde.\n`;

  async function compare(figure: string, transcriptKind?: 'official') {
    const request = { reports: [write('report.txt', told(figure))], transcripts: [write('talk.srt', heard)] };
    const { collation } = await compareFiles({ ...request, transcriptKind }, services);
    return collation.statements.flatMap(({ comparisons }) => comparisons)[0]!;
  }

  it('gives rise to doubts about the transcript, and to no change', async () => {
    const { words, changes, doubts } = await compare('hundred');
    expect({ words, changes }).toEqual({ words: 'verbatim', changes: [] });
    expect(doubts?.map(({ to }) => to)).toContain('half');
  });

  it('leaves numbers changed', async () => {
    const { words, changes } = await compare('thousand');
    expect({ words, kinds: changes.map(({ kind }) => kind) }).toEqual({
      words: 'changed',
      kinds: ['number'],
    });
  });

  it('is taken at its word where the user says who wrote it down', async () => {
    const { doubts, changes } = await compare('hundred', 'official');
    expect(doubts).toBeUndefined();
    expect(changes.length).toBeGreaterThan(2);
  });
});
