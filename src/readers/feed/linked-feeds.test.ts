import { describe, expect, it } from 'vitest';
import { linkedFeeds } from './linked-feeds.ts';

describe('linkedFeeds', () => {
  it('finds the feeds that a page names, and nothing else', () => {
    const page = `<!doctype html><html><head>
      <link rel="alternate" type="application/rss+xml" href="/feed"><link rel="stylesheet" href="/style">
      <link rel="alternate" type="application/atom+xml" href="https://ledger.example/atom">
      <link rel="alternate" hreflang="fr" href="/fr"><link rel="alternate" type="application/rss+xml" href="javascript:x">
      <link rel="alternate" type="application/rss+xml" href="/feed"></head><body></body></html>`;
    expect(linkedFeeds(page, 'https://ledger.example/news')).toEqual([
      'https://ledger.example/feed',
      'https://ledger.example/atom',
    ]);
    expect(
      linkedFeeds(
        '<rss><link rel="alternate" type="application/rss+xml" href="/a"/></rss>',
        'https://a.example',
      ),
    ).toEqual([]);
    expect(linkedFeeds(`<html>${'<link '.repeat(50_000)}`, 'https://a.example')).toEqual([]);
  });
});
