import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HearsayError } from '../../src/core/model/error.ts';
import { COLLATION_FORMATS } from '../../src/reports/collation/formats.ts';
import { exportedFormats } from '../../src/reports/format.ts';
import { fillWithExample, openTestSite, type TestSite } from '../http/open-test-site.ts';

interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>
  >;
}
interface Description {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

let site: TestSite;
let description: Description;
let ajv: Ajv2020;
let story = '';
let report = '';
let speaker = '';
const called = new Set<string>();

const TEXT = `${'The pier reopened on Monday. '.repeat(3)}"We will rebuild the whole pier by May," said Ana Lind, the harbour master.`;
const OTHER = `${'Work began on the quay. '.repeat(3)}"We will rebuild most of the pier by May," said harbour master Ana Lind.`;

beforeAll(async () => {
  site = await openTestSite({
    services: {
      fetcher: {
        fetch: async (url) => {
          if (url !== 'https://ledger.example/pier')
            throw new HearsayError('address-refused', `${url}: refused`);
          return {
            url,
            contentType: 'text/html',
            bytes: new TextEncoder().encode(`<article><p>${TEXT}</p></article>`),
          };
        },
      },
    },
  });
  await fillWithExample(site.archive);
  const answer = await site.ask('/api/openapi.json');
  description = (await answer.json()) as Description;
  ajv = new Ajv2020({ strict: false, allErrors: true });
  formats.default(ajv);
  ajv.addSchema({ $id: 'api', ...description });
  const [first] = (await site.archive.store.stories({ order: 'reports' })).items;
  story = first!.id;
  report = (await site.archive.store.storyReports(story))[0]!.id;
  speaker = (await site.archive.store.speakers({})).items[0]!.key;
});
afterAll(() => site.close());

/** Calls an operation and holds its answer against the schema that the description gives for that status and type. */
async function call(
  method: string,
  path: string,
  operation: string,
  given: { status?: number; body?: unknown; accept?: string; ask?: TestSite['ask'] } = {},
): Promise<unknown> {
  const template = Object.keys(description.paths).find(
    (known) => description.paths[known]?.[method]?.operationId === operation,
  );
  expect(template, operation).toBeDefined();
  const init = given.accept === undefined ? {} : { headers: { accept: given.accept } };
  const answer =
    given.body === undefined
      ? await (given.ask ?? site.ask)(`/api${path}`, { method: method.toUpperCase(), ...init })
      : await site.send(method.toUpperCase(), `/api${path}`, given.body);
  const text = await answer.text();
  expect(answer.status, text.slice(0, 400)).toBe(given.status ?? 200);
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]!;
  const told = description.paths[template!]![method]!.responses[String(answer.status)]?.content?.[type];
  expect(told, `${operation} ${answer.status} ${type}`).toBeDefined();
  const pointer = ['paths', template!, method, 'responses', String(answer.status), 'content', type, 'schema'];
  const validate = ajv.getSchema(
    `api#/${pointer.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`,
  )!;
  const values = /json/u.test(type)
    ? type.endsWith('jsonl')
      ? text
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line) as unknown)
      : [JSON.parse(text) as unknown]
    : [text];
  for (const value of values)
    expect(validate(value), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  if (answer.status === 200) called.add(operation);
  return type.endsWith('jsonl') ? values : values[0];
}

describe('the API by its own description', () => {
  it('is OpenAPI 3.1 and names each operation once', () => {
    expect(description.openapi).toBe('3.1.0');
    const ids = Object.values(description.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThan(20);
  });

  it('lists stories page by page in each order', async () => {
    for (const order of ['newest', 'reports', 'altered']) {
      const first = (await call('get', `/stories?order=${order}&limit=1`, 'listStories')) as {
        items: { id: string }[];
        next: string | null;
      };
      expect(first.items).toHaveLength(1);
      if (first.next === null) continue;
      const second = (await call(
        'get',
        `/stories?order=${order}&limit=1&cursor=${encodeURIComponent(first.next)}`,
        'listStories',
      )) as {
        items: { id: string }[];
      };
      expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
    }
  });

  it('lists the findings of a story, settles one, and gives the baseline and the ledger', async () => {
    const { findings } = (await call('get', `/stories/${story}/findings`, 'listFindings')) as {
      findings: { id: string; kind: string }[];
    };
    const { id, kind } = findings[0]!;
    const body = { state: 'confirmed', reason: 'heard it' };
    await call('post', `/stories/${story}/findings/${id}`, 'settleFinding', { body });
    await call('post', `/stories/${story}/findings/f-0`, 'settleFinding', { body, status: 404 });
    const baseline = await call('get', `/stories/${story}/baseline`, 'getBaseline');
    expect(baseline).toMatchObject({ findings: { [id]: { ...body, kind, who: 'local' } } });
    const ledger = await call('get', '/ledger', 'getLedger');
    expect(ledger).toEqual({ kinds: [{ kind, confirmed: 1, dismissed: 0 }] });
  });

  it('gives a story with its reports, and its collation in every form', async () => {
    const whole = (await call('get', `/stories/${story}`, 'getStory')) as { reports: unknown[] };
    expect(whole.reports.length).toBeGreaterThan(3);
    const collation = (await call('get', `/stories/${story}/collation`, 'getCollation')) as {
      statements: unknown[];
    };
    expect(collation.statements.length).toBeGreaterThan(3);
    for (const format of exportedFormats(COLLATION_FORMATS)) {
      await call('get', `/stories/${story}/collation?format=${format}`, 'getCollation');
    }
    for (const accept of [
      'text/csv',
      'application/ld+json',
      'text/markdown;q=0.9, application/json;q=0.1',
      '*/*',
    ]) {
      await call('get', `/stories/${story}/collation`, 'getCollation', { accept });
    }
    await call('get', '/stories/none', 'getStory', { status: 404 });
    await call('get', `/stories/${story}/collation?format=exe`, 'getCollation', { status: 400 });
    await call('get', `/stories/${story}/facts?verdict=differs&level=likely`, 'getFacts');
    await call('get', `/stories/${story}/stemma`, 'getStemma');
  });

  it('gives groups as pages and as lines', async () => {
    await call('get', '/groups', 'listGroups');
    const lines = (await call('get', '/groups?format=jsonl', 'listGroups')) as { reports: string[] }[];
    expect(lines.flatMap(({ reports }) => reports)).toContain(report);
  });

  it('searches statements, speakers and reports', async () => {
    const found = (await call('get', '/statements?text=ferry&altered=true', 'searchStatements')) as {
      items: { altered: boolean }[];
    };
    expect(found.items.every(({ altered }) => altered)).toBe(true);
    await call(
      'get',
      '/statements?words=changed&from=2020-01-01&to=2040-01-01&order=newest',
      'searchStatements',
    );
    await call('get', '/statements?from=yesterday', 'searchStatements', { status: 400 });
    const facets = (await call('get', '/statements/facets?text=ferry', 'countFacets')) as { total: number };
    expect(facets.total).toBeGreaterThan(0);
    await call('get', '/speakers', 'listSpeakers');
    await call('get', `/speakers/${encodeURIComponent(speaker)}`, 'getSpeaker');
    await call('get', '/speakers/none', 'getSpeaker', { status: 404 });
    await call('get', '/reports?text=ferry', 'listReports');
    await call('get', `/reports/${encodeURIComponent(report)}`, 'getReport');
    await call('get', `/reports/${encodeURIComponent(report)}/versions`, 'listVersions');
    await call('get', '/reports/none', 'getReport', { status: 404 });
    await call('get', '/reports/none/versions', 'listVersions', { status: 404 });
    await call('get', '/reports?cursor=made-up', 'listReports', { status: 400 });
    await call('get', '/reports?limit=1000', 'listReports', { status: 400 });
    await call('get', '/counts', 'getCounts');
  });

  it('gives a speaker’s record in every form, and settles and takes back who is who', async () => {
    const path = `/speakers/${encodeURIComponent(speaker)}`;
    const record = (await call('get', `${path}/record`, 'getRecord')) as { passages: unknown[] };
    expect(record.passages.length).toBeGreaterThan(1);
    for (const format of ['csv', 'rss']) await call('get', `${path}/record?format=${format}`, 'getRecord');
    await call('get', '/speakers/nobody-at-all/record', 'getRecord', { status: 404 });
    const { key } = (await site.archive.store.speakers({})).items[1]!;
    const reason = 'the same office';
    const merge = { body: { into: key, reason } };
    const made = (await call('post', `${path}/merge`, 'mergeSpeakers', merge)) as { id: string };
    await call('post', `${path}/merge`, 'mergeSpeakers', { ...merge, status: 404 });
    const undone = (await call('delete', `/rulings/${made.id}`, 'undoRuling')) as { rulings: unknown[] };
    expect(undone.rulings).toMatchObject([{ kind: 'merge', who: 'local', undone: { who: 'local' } }]);
    const part = { name: 'The other one', stories: [story], reason };
    await call('post', `${path}/part`, 'partSpeaker', { body: part });
    const { rulings } = (await call('get', '/rulings', 'listRulings')) as { rulings: { id: string }[] };
    expect(rulings).toHaveLength(2);
    await call('delete', `/rulings/${rulings[0]!.id}`, 'undoRuling');
    await call('post', `${path}/part`, 'partSpeaker', { body: { name: 'x', reason }, status: 400 });
  });

  it('keeps searches as views, each with a feed that its key opens', async () => {
    const body = { name: 'Ferries', query: 'q=ferry&cursor=x' };
    const { views } = (await call('post', '/views', 'saveView', { body })) as {
      views: { id: string; query: string; feed: string }[];
    };
    expect(views).toMatchObject([{ name: 'Ferries', query: 'q=ferry' }]);
    expect((await site.ask(views[0]!.feed)).status).toBe(200);
    await call('get', '/views', 'listViews');
    await call('post', '/views', 'saveView', { body: { name: 'All', query: '' }, status: 400 });
    await call('delete', `/views/${views[0]!.id}`, 'removeView');
    await call('delete', `/views/${views[0]!.id}`, 'removeView', { status: 404 });
  });

  it('takes in texts and addresses, each by itself', async () => {
    const body = {
      reports: [
        { title: 'Pier', text: TEXT },
        { address: 'https://ledger.example/pier' },
        { address: 'https://inner.example/' },
      ],
      transcripts: [{ title: 'Hearing', text: `ANA LIND: We will rebuild the whole pier by May.` }],
    };
    const taken = (await call('post', '/ingest', 'ingest', { body })) as {
      receipts: { outcome: string }[];
      failures: { place: string; code: string }[];
    };
    expect(taken.receipts.map(({ outcome }) => outcome)).toContain('new');
    expect(taken.failures).toEqual([
      { place: 'https://inner.example/', code: 'address-refused', message: expect.any(String) },
    ]);
    const again = (await call('post', '/ingest', 'ingest', { body: { reports: [body.reports[0]] } })) as {
      receipts: { outcome: string }[];
    };
    expect(again.receipts[0]?.outcome).toBe('known');
    await call('post', '/ingest', 'ingest', { body: {}, status: 400 });
  });

  it('checks, guards, traces, compares and extracts', async () => {
    const checked = (await call('post', '/check', 'checkDraft', {
      body: { draft: { text: OTHER }, against: [{ title: 'ledger', text: TEXT }], profile: 'ap' },
    })) as { quotations: unknown[] };
    expect(checked.quotations).toHaveLength(1);
    await call('post', '/check', 'checkDraft', { body: { draft: { text: OTHER }, story } });
    await call('post', '/check', 'checkDraft', { body: { draft: { text: OTHER } }, status: 400 });
    await call('post', '/check', 'checkDraft', {
      body: { draft: { text: OTHER }, story: 'none' },
      status: 404,
    });
    const guarded = (await call('post', '/guard', 'guardVersions', {
      body: { before: { text: TEXT }, after: { text: OTHER }, profile: 'ap', marks: true },
    })) as { texts: { quotations: { outcome: string }[] }[] };
    expect(guarded.texts[0]!.quotations.map(({ outcome }) => outcome)).toContain('altered');
    await call('post', '/guard', 'guardVersions', { body: { before: { text: TEXT } }, status: 400 });
    const traced = (await call('post', '/trace', 'traceWords', {
      body: { words: 'We will rebuild most of the pier by May', in: [{ text: TEXT }] },
    })) as { places: unknown[] };
    expect(traced.places.length).toBeGreaterThan(0);
    await call('post', '/trace', 'traceWords', { body: { words: '…', in: [{ text: TEXT }] }, status: 400 });
    const compared = (await call('post', '/compare', 'compareReports', {
      body: {
        reports: [
          { title: 'a', text: TEXT },
          { title: 'b', text: OTHER },
        ],
      },
    })) as {
      collation: { statements: unknown[] };
    };
    expect(compared.collation.statements.length).toBeGreaterThan(0);
    await call('post', '/compare', 'compareReports', { body: { reports: [{ text: TEXT }] }, status: 400 });
    const told = (await call('post', '/facts', 'tellFacts', {
      body: {
        reports: ['11', '14'].map((count) => ({
          title: count,
          text: `The storm struck Port Ellory on Sunday night. The storm killed ${count} people in Port Ellory, police said.`,
        })),
      },
    })) as { facts: { facts: { verdict: string }[] }; unavailable: unknown[] };
    expect(told.facts.facts.map(({ verdict }) => verdict)).toContain('differs');
    expect(told.unavailable).toEqual([]);
    await call('post', '/facts', 'tellFacts', { body: { reports: [{ text: TEXT }] }, status: 400 });
    await call('post', '/extract', 'extractAttributions', { body: { sources: [{ text: TEXT }] } });
    await call('post', '/extract', 'extractAttributions', { body: { sources: [] }, status: 400 });
  });

  it('traces words of the archive without being told where', async () => {
    const [statement] = (await site.archive.store.statements({ limit: 1 })).items;
    const traced = (await call('post', '/trace', 'traceWords', { body: { words: statement!.text } })) as {
      places: unknown[];
    };
    expect(traced.places.length).toBeGreaterThan(0);
    await call('post', '/trace', 'traceWords', {
      body: { words: statement!.text, story, first: true, limit: 2 },
    });
  });

  it('splits, joins and renames', async () => {
    const made = (await call('post', `/stories/${story}/split`, 'splitStory', {
      body: { reports: [report], title: 'Apart' },
    })) as { id: string };
    await call('patch', `/stories/${made.id}`, 'renameStory', { body: { title: 'Quite apart' } });
    const joined = (await call('post', `/stories/${story}/join`, 'joinStories', {
      body: { from: made.id },
    })) as { byHand: boolean };
    expect(joined.byHand).toBe(true);
    await call('post', `/stories/${story}/join`, 'joinStories', { body: { from: story }, status: 400 });
    await call('post', `/stories/${story}/split`, 'splitStory', { body: { reports: ['none'] }, status: 400 });
    await call('patch', '/stories/none', 'renameStory', { body: { title: 'x' }, status: 404 });
  });

  it('tells of work under way and ends it', async () => {
    const { pool } = site.archive;
    const item = { id: 7, kind: 'check', asker: 'local', state: 'working', ahead: 0, seconds: 1.5 };
    const own = { work: pool.work, cancel: pool.cancel };
    Object.assign(pool, { work: () => [item], cancel: () => true });
    expect(await call('get', '/work', 'listWork')).toEqual({ items: [item] });
    await call('delete', '/work/7', 'cancelWork');
    Object.assign(pool, own);
    await call('delete', '/work/7', 'cancelWork', { status: 404 });
  });

  it('follows feeds and keeps dead letters', async () => {
    const address = 'https://ledger.example/feed.xml';
    const added = (await call('post', '/feeds', 'addFeed', { body: { address } })) as {
      items: { address: string }[];
    };
    expect(added.items.map((feed) => feed.address)).toEqual([address]);
    await call('post', '/feeds', 'addFeed', { body: { address: 'file:///etc/passwd' }, status: 400 });
    await call('get', '/feeds', 'listFeeds');
    await call('delete', `/feeds?address=${encodeURIComponent(address)}`, 'removeFeed');
    await call('delete', `/feeds?address=${encodeURIComponent(address)}`, 'removeFeed', { status: 404 });
    await call('get', '/dead-letters', 'listDeadLetters');
    await call('post', '/dead-letters/retry', 'retryDeadLetters', { body: {} });
  });

  it('answers what is no operation, no JSON or another type with the one envelope', async () => {
    for (const [answer, status, code] of [
      [await site.ask('/api/nothing'), 404, 'not-found'],
      [await site.send('POST', '/api/check', '{"draft":'), 422, 'malformed'],
      [await site.send('POST', '/api/check', { draft: { text: 'x' }, extra: 1 }), 400, 'bad-option'],
      [
        await site.ask('/api/check', { method: 'PUT', headers: { 'content-type': 'text/plain' }, body: 'x' }),
        415,
        'unsupported-format',
      ],
    ] as const) {
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ error: { code, message: expect.any(String) } });
    }
  });

  it('lists changes where there are accounts, and says that there is no trail where not', async () => {
    await call('get', '/accounts/trail', 'listChanges', { status: 404 });
    const guarded = await openTestSite({ accounts: true });
    await guarded.accounts!.note({ who: 'admin', from: '203.0.113.7', what: 'made a token', about: 'CI' });
    const authorization = `Bearer ${await guarded.accounts!.addToken('admin', 'test', 1)}`;
    const page = await call('get', '/accounts/trail', 'listChanges', {
      ask: (path, init) => guarded.ask(path, { ...init, headers: { authorization } }),
    });
    expect(page).toMatchObject({ items: [{ who: 'admin', about: 'CI' }], next: null });
    await guarded.close();
  });

  it('was called in every operation', () => {
    const all = Object.values(description.paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    expect([...called].sort()).toEqual(all.sort());
  });
});
