import { describe, expect, it } from 'vitest';
import { readGivenFields, webAddress } from './given-form.ts';

function form(fields: readonly (readonly [string, string | File])[]): FormData {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
}

describe('readGivenFields', () => {
  it('takes pasted texts with their names, files by their bare names, and addresses', async () => {
    const given = await readGivenFields(
      form([
        ['report-text', 'one\r\ntwo'],
        ['report-title', ' Gull  Post '],
        ['report-text', '   '],
        ['report-title', 'empty'],
        ['report-file', new File(['three'], 'C:\\secret\\..\\notes.txt')],
        ['report-file', new File([], '')],
        ['report-address', 'https://a.example/x\nhttp://b.example/'],
      ]),
      'report',
    );
    expect(given).toEqual([
      { kind: 'text', title: 'Gull Post', text: 'one\ntwo' },
      { kind: 'file', name: 'notes.txt', bytes: new TextEncoder().encode('three') },
      { kind: 'address', address: 'https://a.example/x' },
      { kind: 'address', address: 'http://b.example/' },
    ]);
  });

  it('takes no path of the server for an address', () => {
    for (const text of [
      '/etc/passwd',
      'file:///etc/passwd',
      'C:\\x',
      '-',
      'ftp://a.example/',
      'javascript:1',
    ]) {
      expect(() => webAddress(text)).toThrow('is no address');
    }
  });

  it('refuses more addresses than one form may name', async () => {
    const many = Array.from({ length: 51 }, (_, index) => `https://a.example/${index}`).join('\n');
    await expect(readGivenFields(form([['report-address', many]]), 'report')).rejects.toThrow('at most 50');
  });
});
