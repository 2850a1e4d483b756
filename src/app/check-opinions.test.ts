import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchesNothing } from '../../test/fetches-nothing.ts';
import { loadModels } from '../models/load-models.ts';
import { checkFiles } from './check-files.ts';
import type { Services } from './services.ts';

const OPINION = `ROE v. COUNTY OF FENWICK

CHIEF JUSTICE ROE delivered the opinion of the Court.

The pier has stood since 1901. *412 A county that opens a pier to the public must keep it safe, Oak v. Lind, 12 U. S. 40, 44 (1901), and it must warn those who walk on it. We have said that “[n]o painted sign excuses a rotten plank above deep water,” Moss v. Hill, 33 U. S. 101, 109 (1877), and we say so again.

The County did not warn anybody. *413 It shut the gate in March and opened it in May, and nobody had mended a single plank between.

JUSTICE OAK, with whom JUSTICE LIND joins, dissenting.

The Court asks too much of a small county. A rotten plank is seen by anyone who looks where he walks.
`;
const CASE = 'Roe v. County of Fenwick, 99 U.S. 410, 412 (2001)';
const SAFE =
  'A county that opens a pier to the public must keep it safe and it must warn those who walk on it.';
const DISSENT = 'A rotten plank is seen by anyone who looks where he walks.';

let folder: string;
let services: Services;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-opinions-'));
  const models = loadModels({ engine: 'fast' });
  services = { models: () => models, fetcher: fetchesNothing, cacheFolder: null };
});

afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function checked(filing: string) {
  const against = [write('opinion.txt', OPINION)];
  const request = { draft: write('brief.txt', `ARGUMENT\n\n${filing}\n`), against, profile: 'bluebook' };
  const { quotations } = await checkFiles(request, services);
  return quotations[0]!;
}

describe('a filing checked against an opinion', () => {
  it.each([
    [`“${SAFE}” ${CASE} (citation omitted).`, 'bracketed', 'none'],
    [`“${SAFE}” ${CASE} (cleaned up).`, 'bracketed', 'none'],
    [`“${SAFE}” ${CASE} (internal quotation marks and citations omitted).`, 'bracketed', 'none'],
    [`“${SAFE}” ${CASE} (emphasis added).`, 'trimmed', 'warning'],
    [`“${SAFE}” ${CASE}.`, 'trimmed', 'warning'],
    [`“${SAFE.replace('must warn', 'may warn')}” ${CASE} (cleaned up).`, 'changed', 'error'],
    [
      `A sign is no answer: “no painted sign excuses a rotten plank above deep water.” Roe, 99 U.S. at 412 (cleaned up).`,
      'bracketed',
      'none',
    ],
  ])('lets go what its parentheticals promise, and nothing else: %s', async (filing, words, severity) => {
    expect(await checked(filing)).toMatchObject({ words, severity });
  });

  it.each([
    ['by a saying', 'The Court explained:', `${CASE} (citation omitted).`, SAFE, 'bracketed'],
    ['by its citation alone', 'The rule is this:', `${CASE} (citation omitted).`, SAFE, 'bracketed'],
    ['where it is altered', 'The rule:', `${CASE}.`, SAFE.replace('must warn', 'may warn'), 'changed'],
  ])('looks up a block quotation without marks, known %s', async (_what, lead, end, block, words) => {
    expect(await checked(`${lead}\n\n    ${block}\n\n${end}`)).toMatchObject({ words });
  });

  it.each([
    [`“${DISSENT}” Oak v. Lind, 12 U.S. 40, 44 (1901).`, 'other-case', 'error'],
    [`“${DISSENT}” In re Tidewater, 7 F.4th 3, 9 (1st Cir. 2030).`, 'other-case', 'error'],
    [`“${DISSENT}” Roe, 99 U.S. at 410 (Oak, J., dissenting).`, 'other-page', 'warning'],
    [`“${DISSENT}” Id. at 409–10 (Oak, J., dissenting).`, 'other-page', 'warning'],
    [`“${DISSENT}” ${CASE.replace('412', '412–13')} (Oak, J., dissenting).`, undefined, 'none'],
    [`“${DISSENT}” Roe, 99 U.S. at *413 (Oak, J., dissenting).`, undefined, 'none'],
    [`“${DISSENT}” Hill v. Bay, 3 F.4th 1, 2 (2030) (quoting Roe v. County of Fenwick).`, undefined, 'error'],
  ])('tells of words that stand elsewhere than they are cited: %s', async (filing, kind, severity) => {
    const quotation = await checked(filing);
    expect(quotation.citation?.misplaced?.kind).toBe(kind);
    expect(quotation.severity).toBe(severity);
  });

  it('says what the promise does not excuse', async () => {
    const { houseRule } = await checked(`“${SAFE.replace('must warn', 'may warn')}” ${CASE} (cleaned up).`);
    expect(houseRule).toContain('“(cleaned up)” lets go brackets');
  });

  it.each([
    [`“${DISSENT}” ${CASE}.`, 'misattributed'],
    [`“${DISSENT}” ${CASE} (Oak, J., dissenting).`, 'same'],
    [`“${DISSENT}” ${CASE} (Hill, J., dissenting).`, 'misattributed'],
    [`Justice Oak wrote: “${DISSENT}” ${CASE} (Oak, J., dissenting).`, 'same'],
    [`The Court held: “${DISSENT}” ${CASE}.`, 'misattributed'],
    [`The Court held: “The County did not warn anybody.” ${CASE}.`, 'same'],
  ])('credits each part of a decision to whoever wrote it: %s', async (filing, speakerVerdict) => {
    expect(await checked(filing)).toMatchObject({ words: 'verbatim', speakerVerdict });
  });

  it.each([
    [`“[n]o painted sign excuses a rotten plank above deep water.” ${CASE}.`, 'collapsed'],
    [
      `“[n]o painted sign excuses a rotten plank above deep water.” ${CASE} (quoting Moss v. Hill, 33 U.S. 101, 109 (1877)).`,
      'intact',
    ],
  ])('names whom the opinion quotes: %s', async (filing, chain) => {
    expect(await checked(filing)).toMatchObject({ chain });
  });

  it('shows the citation and the page of the printed report', async () => {
    const { citation, passages } = await checked(
      `“The County did not warn anybody. It shut the gate in March” ${CASE} (emphasis added).`,
    );
    expect(citation).toMatchObject({
      text: `${CASE} (emphasis added)`,
      promises: ['emphasis'],
      quoting: null,
    });
    expect(passages[0]).toMatchObject({ speaker: 'CHIEF JUSTICE ROE, for the Court', place: '*412–413' });
  });
});
