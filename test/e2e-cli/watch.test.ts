import { spawn } from 'node:child_process';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { feed, page } from '../watch/invented-feed.ts';
import { folderWith, hearsay, PROGRAM, type PrintedCollation } from './run-hearsay.ts';

const OPML = `<?xml version="1.0"?><opml version="2.0"><body><outline text="Coast">
  <outline text="Harbour Ledger" xmlUrl="https://ledger.invalid/feed"/><outline xmlUrl="https://tide.invalid/atom"/></outline></body></opml>`;

describe('hearsay watch', () => {
  it('adds the feeds of a list, prints them and removes them', async () => {
    const cwd = folderWith({ 'desk.opml': OPML });
    const list = ['watch', '--list', '--format', 'jsonl', '--archive', 'archive'];
    const added = await hearsay([...list, '--opml', 'desk.opml', 'https://quay.invalid/feed.json'], { cwd });
    expect(added.status).toBe(0);
    const feeds = added.stdout.trim().split('\n');
    expect(feeds.map((line) => (JSON.parse(line) as { address: string }).address).sort()).toEqual([
      'https://ledger.invalid/feed',
      'https://quay.invalid/feed.json',
      'https://tide.invalid/atom',
    ]);
    const removed = await hearsay(
      ['watch', '--remove', 'https://tide.invalid/atom', '--archive', 'archive'],
      { cwd },
    );
    expect(removed).toMatchObject({ status: 0, stdout: '' });
    expect((await hearsay(list, { cwd })).stdout.trim().split('\n').length).toBe(2);
  });

  it.each<[string, string[], string]>([
    ['no feed', [], 'no feed is watched yet'],
    ['no web address', ['file:///etc/hostname'], 'a feed needs an http or https address'],
    ['a list that is none', ['--opml', 'page.html'], 'page.html: is no OPML list'],
    ['a list that is not there', ['--opml', 'gone.opml'], 'gone.opml'],
    ['removing what is not watched', ['--remove', 'https://tide.invalid/'], 'no such feed is watched'],
  ])('says what is wrong with %s', async (_what, args, message) => {
    const cwd = folderWith({ 'page.html': '<p>Low tide.</p>' });
    const run = await hearsay(['watch', '--archive', 'archive', ...args], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });

  it('tells of a private address once, and keeps it for the list', async () => {
    const cwd = folderWith({});
    const run = await hearsay(['watch', '--once', 'http://127.0.0.1:9/feed', '--archive', 'archive'], {
      cwd,
    });
    expect(run).toMatchObject({ status: 2, stderr: expect.stringContaining('is not a public address') });
    const { stdout } = await hearsay(['watch', '--list', '--archive', 'archive'], { cwd });
    expect(stdout).toContain('failed once: 127.0.0.1: is not a public address');
  });

  it('stops when it is asked to', async () => {
    const cwd = folderWith({});
    await hearsay(['watch', '--once', 'http://127.0.0.1:9/feed', '--archive', 'archive'], { cwd });
    const child = spawn(process.execPath, [PROGRAM, 'watch', '--archive', 'archive'], { cwd });
    const status = await new Promise((resolve) => {
      child.stderr.on('data', (chunk: Buffer) => {
        if (chunk.toString().includes('watching')) child.kill('SIGTERM');
      });
      child.on('close', resolve);
    });
    expect(status).toBe(0);
  });
});

describe('feeds and web archives as sources', () => {
  const content = (words: string) =>
    `<p>“The pier ${words} closed until spring,” said Ada Moll, the mayor.</p>`;
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${page('Pier').replace(/<p>.*<\/p>/u, content('remains').repeat(2))}`;
  const record = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://tide.example/pier\r\nWARC-Date: 2031-04-29T10:00:00Z\r\nContent-Length: ${Buffer.byteLength(block)}\r\n\r\n${block}\r\n\r\n`;
  const files = {
    'all.rss': feed([
      { link: 'https://ledger.example/pier', title: 'The pier', content: content('stays') },
      { link: 'https://ledger.example/weir', title: 'The weir', content: content('may stay') },
    ]),
    'news.warc.gz': gzipSync(record),
  };

  it('are compared entry by entry and page by page', async () => {
    const cwd = folderWith(files);
    const { status, stdout } = await hearsay(['compare', '--format', 'json', '.'], { cwd });
    expect(status).toBe(0);
    const collation = JSON.parse(stdout) as PrintedCollation;
    expect(collation.witnesses.map(({ id }) => id).sort()).toEqual(['pier', 'pier-2', 'weir']);
    expect(collation.statements.length).toBeGreaterThan(0);
  });

  it('are taken into the archive', async () => {
    const cwd = folderWith(files);
    const run = await hearsay(['ingest', '.', '--archive', 'archive'], { cwd });
    expect(run).toMatchObject({ status: 0, stderr: expect.stringContaining('3 new, 0 known') });
    const again = await hearsay(['ingest', 'news.warc.gz', '--archive', 'archive'], { cwd });
    expect(again.stderr).toContain('0 new, 1 known');
  });
});
