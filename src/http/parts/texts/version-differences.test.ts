import { describe, expect, it } from 'vitest';
import type { ReportVersion } from '../../../core/model/archive.ts';
import { chooseVersions, differences, versionSection } from './version-differences.ts';

function version(number: number, text: string, title = 'The quay'): ReportVersion {
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  return {
    version: number,
    document: { id: 'r', kind: 'report', path: 'r', text, title, blocks: [], meta },
    receivedAt: `2031-05-0${number}T08:00:00.000Z`,
    bytesHash: '',
    textHash: '',
    hearsay: 'x',
    quotations: null,
  };
}

describe('the differences of two versions', () => {
  it('strikes what was taken out and underlines what came in', () => {
    const html = differences('The quay is closed today.', 'The quay is open today.').toString();
    expect(html).toContain('<del>closed</del><ins>open</ins>');
  });

  it('shows markup in a text as text', () => {
    const html = differences('<b>a</b>', '<script>a</script>').toString();
    expect(html).not.toMatch(/<(?:b|script)>/u);
  });

  it('lays texts beside each other by lines where very many words changed', () => {
    const text = (word: string) =>
      [
        'The quay is closed.',
        ...Array.from({ length: 300 }, (_, at) => `${word}${at} boats ${word}`),
        'The end.',
      ].join('\n');
    const html = differences(text('red'), text('blue')).toString();
    expect(html).toMatch(/^<div class="difference">The quay is closed\.\n<del>red0 boats red\n/u);
  });

  it('gives up on texts that have nothing in common soon, and says so', () => {
    const wild = (salt: number) =>
      Array.from({ length: 60_000 }, (_, index) => `w${(index * salt) % 99_991}`).join(' ');
    const begun = process.cpuUsage();
    const html = differences(wild(7919), wild(104_729)).toString();
    expect(html.includes('too little in common')).toBe(true);
    expect(process.cpuUsage(begun).user).toBeLessThan(5_000_000);
  });

  it('compares the last two versions unless others are chosen, and names a new title', () => {
    const versions = [version(1, 'one'), version(2, 'two', 'The pier'), version(3, 'three', 'The pier')];
    const section = (from?: string, to?: string) =>
      versionSection('r', chooseVersions(versions, { from, to })!, []).toString();
    const last = section();
    expect(last).toContain('From version 2 to version 3');
    const first = section('1', '2');
    expect(first).toContain('<del>The quay</del> → <ins>The pier</ins>');
    expect(chooseVersions(versions.slice(0, 1), { from: undefined, to: undefined })).toBeNull();
  });
});
