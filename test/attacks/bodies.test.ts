import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { depthOver } from '../../src/http/security/limit-bodies.ts';
import { openForm, openTestSite, type TestSite } from '../http/open-test-site.ts';

let site: TestSite;
let guarded: TestSite;
beforeAll(async () => {
  site = await openTestSite();
  guarded = await openTestSite({ accounts: true });
});
afterAll(async () => {
  await site.close();
  await guarded.close();
});

const MIB = 1024 * 1024;

/** A body of unknown length that counts how much of it was taken. */
function endless(most: number): { body: ReadableStream<Uint8Array>; taken: () => number } {
  let taken = 0;
  const chunk = new Uint8Array(MIB).fill(0x20);
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      taken += chunk.length;
      if (taken > most) controller.close();
      else controller.enqueue(chunk);
    },
  });
  return { body, taken: () => taken };
}

describe('a body without end', () => {
  it('is refused by its announced length, before it is read', async () => {
    const headers = { 'content-type': 'application/json', 'content-length': String(5000 * MIB) };
    const answer = await site.ask('/api/check', { method: 'POST', headers, body: '{}' });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ error: { code: 'too-large' } });
  });

  it('is refused when it comes without a length, and taken no further than the limit', async () => {
    const { body, taken } = endless(500 * MIB);
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const answer = await site.ask('/api/check', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(413);
    expect(taken()).toBeLessThan(40 * MIB);
  });

  it('is not read at all from somebody who may not send it', async () => {
    const { body, taken } = endless(500 * MIB);
    const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const answer = await guarded.ask('/api/ingest', {
      method: 'POST',
      headers,
      body,
      duplex: 'half',
    } as RequestInit);
    expect(answer.status).toBe(401);
    expect(taken()).toBeLessThan(3 * MIB);
  });

  it('is refused early where nobody is signed in yet', async () => {
    const { cookie, csrf } = await openForm(guarded.ask, '/sign-in');
    const body = new URLSearchParams({ csrf, name: 'admin', password: 'x'.repeat(100_000) });
    const answer = await guarded.ask('/sign-in', { method: 'POST', headers: { cookie }, body });
    expect(answer.status).toBe(413);
  });
});

describe('a body nested without end', () => {
  it('is refused before it is parsed', async () => {
    for (const open of ['[', '{"a":', '[{"a":']) {
      const answer = await site.send('POST', '/api/check', `{"draft":${open.repeat(1_000_000)}`);
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({ error: { code: 'malformed' } });
    }
  });

  it('is measured by brackets outside strings alone', () => {
    expect(depthOver('["[[[[[[", "\\"[[[[["]', 1)).toBe(false);
    expect(depthOver('[[]]', 1)).toBe(true);
    expect(depthOver('[],[],[]', 1)).toBe(false);
    expect(depthOver('"\\', 1)).toBe(false);
  });
});

describe('a body that is not what it seems', () => {
  it.each([
    [
      'names of the prototype',
      '{"draft":{"text":"x"},"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
      400,
    ],
    ['another type in each place', '{"draft":[1],"against":"x","indirect":"yes"}', 400],
    [
      'more things than are taken',
      JSON.stringify({ sources: Array.from({ length: 101 }, () => ({ text: 'x' })) }),
      400,
    ],
    ['nothing', '', 422],
    ['half of a character', '{"draft":{"text":"\\ud800"},"against":[{"text":"\\udfff"}]}', 200],
    ['NUL bytes', '{"draft":{"text":"\\u0000\\u0000"},"against":[{"text":"a\\u0000b"}]}', 200],
  ])('is answered without a bug: %s', async (_name, body, status) => {
    const path = body.includes('sources') ? '/api/extract' : '/api/check';
    const answer = await site.send('POST', path, body);
    const text = await answer.text();
    expect(
      answer.status === status || (status === 200 && answer.status === 422),
      `${answer.status} ${text.slice(0, 200)}`,
    ).toBe(true);
    expect(text).not.toContain('internal');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  it('is no form with thousands of parts', async () => {
    const { cookie, csrf } = await openForm(site.ask, '/compare');
    const body = new URLSearchParams({ csrf });
    for (let part = 0; part < 3000; part += 1) body.append('report-text', `text ${part}`);
    const answer = await site.ask('/compare', { method: 'POST', headers: { cookie }, body });
    expect(answer.status).toBe(413);
  });
});
