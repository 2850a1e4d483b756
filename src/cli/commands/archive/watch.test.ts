import { PassThrough, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { feed, page } from '../../../../test/watch/invented-feed.ts';
import { openSmallWeb, type SmallWeb, sends } from '../../../../test/watch/small-web.ts';
import type { CommandContext } from '../../command-context.ts';
import { createProgram } from '../../program.ts';

let web: SmallWeb;
beforeEach(async () => {
  web = await openSmallWeb();
});
afterEach(() => web.close());

const notHere = (): never => {
  throw new Error('not in this test');
};

/** Runs `hearsay watch` on the small web's archive; what it printed, and how it ended. */
async function run(args: readonly string[], untilStopped = new Promise<void>(() => undefined)) {
  const printed = { output: '', messages: '', status: -1, worked: 0 };
  const sink = (name: 'output' | 'messages') =>
    new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        printed[name] += chunk.toString();
        done();
      },
    });
  const context: CommandContext = {
    services: web.archive.services,
    terminal: { input: new PassThrough(), output: sink('output'), messages: sink('messages'), env: {} },
    open: async () => undefined,
    serveMcp: async () => undefined,
    openArchive: async () => ({
      archive: web.archive,
      location: { kind: 'embedded', folder: 'archive' },
      startWorker: async () => {
        printed.worked += 1;
        return { stop: async () => undefined };
      },
      close: async () => undefined,
    }),
    serveSite: notHere,
    openAccounts: notHere,
    examineArchive: notHere,
    untilStopped: () => untilStopped,
    chooseEngine: () => undefined,
    finish: (status) => {
      printed.status = status;
    },
  };
  const all = ['watch', ...args];
  const program = await createProgram(context, '0', all);
  await program.parseAsync(all, { from: 'user' });
  return printed;
}

describe('hearsay watch', () => {
  it('tells of each feed and each entry that failed, on standard error alone', async () => {
    web.serve('ledger.example', '/feed', sends(feed([{ link: '/pier' }, { link: '/gone' }])));
    web.serve('ledger.example', '/pier', page('Pier'));
    web.serve('tide.example', '/feed', (_request, response) => response.writeHead(500).end());
    const feeds = [web.address('ledger.example', '/feed'), web.address('tide.example', '/feed')];
    const printed = await run(['--once', '--no-work', ...feeds]);
    expect(printed).toMatchObject({ output: '', status: 2, worked: 0 });
    const lines = printed.messages.trim().split('\n').sort();
    expect(lines).toEqual([
      expect.stringMatching(
        /^Harbour Ledger \(http.*\): 1 new, 0 known, 1 failed; next 2031-05-01 \d\d:\d\d UTC$/u,
      ),
      expect.stringMatching(/^hearsay: http.*\/gone: answered 404 Not Found$/u),
      expect.stringMatching(/^hearsay: http.*: answered 500 Internal Server Error; next try 2031-05-01/u),
    ]);
    const listed = await run(['--list']);
    expect(listed.status).toBe(0);
    expect(listed.output).toContain('Harbour Ledger: 1 reports, last read 2031-05-01 08:00 UTC');
    expect(listed.output).toContain('failed once: http');
  });

  it('ends well where all went well, and with --keep-going where it did not', async () => {
    web.serve('ledger.example', '/feed', sends(feed([])));
    const address = web.address('ledger.example', '/feed');
    expect((await run(['--once', '--no-work', address])).status).toBe(0);
    const gone = web.address('ledger.example', '/gone');
    expect((await run(['--once', '--no-work', '--keep-going', gone])).status).toBe(0);
  });

  it('groups what it took before it ends', async () => {
    web.serve('ledger.example', '/feed', sends(feed([{ link: '/pier' }])));
    web.serve('ledger.example', '/pier', page('Pier'));
    await run(['--once', web.address('ledger.example', '/feed')]);
    expect(await web.archive.store.counts()).toMatchObject({
      reports: 1,
      stories: 1,
      ungrouped: 0,
      stale: 0,
    });
  });

  it('works on what comes until it is stopped', async () => {
    const asked = new Promise<void>((resolve) => {
      web.serve('ledger.example', '/feed', (request, response) => {
        resolve();
        sends(feed([]))(request, response);
      });
    });
    const printed = await run([web.address('ledger.example', '/feed')], asked);
    expect(printed).toMatchObject({ status: 0, worked: 1 });
    expect(printed.messages).toContain('stopping after the entry in hand');
  });
});
