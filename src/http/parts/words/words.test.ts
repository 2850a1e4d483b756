import { describe, expect, it } from 'vitest';
import type { ReportCard } from '../../../core/model/archive.ts';
import { timeWords } from '../../../reports/words/figures.ts';
import { paging, withQuery } from '../lists/paging.ts';
import { createRecent } from '../memory/recent.ts';
import { dependenceWords, outLink, reportPath } from './links.ts';
import { timeTag } from './time-words.ts';

const card: ReportCard = {
  id: 'a',
  title: 'Title',
  outlet: 'Gull Post',
  date: null,
  receivedAt: '2031-05-01T08:00:00.000Z',
  address: null,
  kind: 'report',
  version: 1,
  story: 's',
  copyOf: null,
  state: 'grouped',
};

describe('the small words of the pages', () => {
  it('tells times in UTC, days alone, and leaves what is no date as it stands', () => {
    expect(timeWords('2031-05-01T23:04:00+02:00')).toBe('1 May 2031, 21:04');
    expect(timeWords('2031-12-31')).toBe('31 Dec 2031');
    expect(timeWords('last Tuesday')).toBe('last Tuesday');
    expect(timeTag('2031-02-31T99:00').toString()).toBe('<span>2031-02-31T99:00</span>');
    expect(timeTag('2031-05-01T08:00:00Z').toString()).toContain('<time datetime="2031-05-01T08:00:00Z"');
  });

  it('links out of the site only to addresses of the web, telling them nothing', () => {
    expect(outLink('https://a.example/?q="><script>').toString()).toMatch(
      /^<a href="https:\/\/a\.example\/\?q=%22%3E%3Cscript%3E" rel="noreferrer noopener nofollow" target="_blank">/u,
    );
    for (const address of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'nothing']) {
      expect(outLink(address).toString()).toMatch(/^<span>/u);
    }
  });

  it('keeps a query over the pages of a list, and offers none where all is shown', () => {
    expect(withQuery('/x', { a: '1', b: '', c: undefined })).toBe('/x?a=1');
    expect(paging('/x', { q: 'a b' }, 'n/e').toString()).toContain('href="/x?q=a+b&amp;cursor=n%2Fe"');
    expect(paging('/x', { q: 'a' }, null).toString()).toBe('');
  });

  it('says what a report was taken from', () => {
    const copy: ReportCard = { ...card, id: 'b', copyOf: { report: 'a', relation: 'revision' } };
    expect(dependenceWords(copy, [card, copy])).toBe('revision of Gull Post');
    expect(dependenceWords(copy, [copy])).toBe('revision of an earlier report');
    expect(reportPath('a/b?c', 'a1')).toBe('/reports/a%2Fb%3Fc#a1');
  });

  it('remembers what was used last and forgets the rest', () => {
    const made: string[] = [];
    const recent = createRecent<string>(2);
    const get = (key: string) =>
      recent(key, () => {
        made.push(key);
        return key;
      });
    for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) get(key);
    expect(made).toEqual(['a', 'b', 'c', 'b']);
  });
});
