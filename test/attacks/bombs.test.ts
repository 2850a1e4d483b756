import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { linesOfPage, makePdf } from '../../fuzz/forms/pdf.ts';
import { HearsayError } from '../../src/core/model/error.ts';
import { readRecords } from '../../src/readers/read-document.ts';

const MIB = 1024 * 1024;

/** What reading gives: texts, and failures by their codes. Anything else that is thrown fails the test. */
async function read(bytes: Uint8Array, path: string): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const record of readRecords([bytes], { path })) {
      found.push('document' in record ? record.document.text : record.error.code);
    }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    expect(error.message).toContain(path);
    found.push(error.code);
  }
  return found;
}

/** Bytes that gzip makes a thousandth of. */
const blank = (mebibytes: number) => Buffer.alloc(mebibytes * MIB, 0x20);

describe('what unpacks to more than its limit is refused, in words', () => {
  it.each(['a.txt.gz', 'a.html.gz', 'a.json.gz', 'a.md.gz', 'a.vtt.gz'])('%s', async (path) => {
    expect(await read(gzipSync(blank(200)), path)).toEqual(['too-large']);
  });

  it('one line of JSON lines, and the next one is read', async () => {
    const line = Buffer.from(`\n${JSON.stringify({ id: 'b', text: 'We go, she said.' })}\n`);
    const bytes = gzipSync(Buffer.concat([blank(100), line]));
    expect(await read(bytes, 'a.jsonl.gz')).toEqual(['too-large', 'We go, she said.']);
  });

  it('gzip in gzip', async () => {
    const [code] = await read(gzipSync(gzipSync(blank(100))), 'a.txt.gz');
    expect(['unsupported-format', 'too-large', 'malformed']).toContain(code);
  });

  it('a record of a web archive, packed with its neighbours or by itself, and the next one is read', async () => {
    const page = Buffer.from('<html><body><p>“We will go to the pier,” said Ann Lee.</p></body></html>');
    const record = (body: Buffer) => {
      const answer = Buffer.concat([Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n'), body]);
      const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nWARC-Date: 2031-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${answer.length}\r\n\r\n`;
      return Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')]);
    };
    const huge = record(blank(100));
    const read1 = await read(Buffer.concat([gzipSync(huge), gzipSync(record(page))]), 'a.warc.gz');
    const read2 = await read(gzipSync(Buffer.concat([huge, record(page)])), 'a.warc.gz');
    for (const found of [read1, read2]) {
      expect(found[0]).toBe('too-large');
      expect(found.at(-1)).toContain('Ann Lee');
    }
  });
});

describe('a PDF', () => {
  const pages = [linesOfPage('The pier stays shut, said Ann Lee. "We will wait," she said.')];

  it('that is locked says so, and is no bug', async () => {
    const key = '<00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff>';
    const lock = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<0011> <0011>]`;
    expect(await read(makePdf(pages, '', lock), 'a.pdf')).toEqual(['malformed']);
  });

  it.each([
    ['a script', '/OpenAction << /S /JavaScript /JS (globalThis.ran = true;) >>'],
    [
      'a script by name',
      '/Names << /JavaScript << /Names [(a) << /S /JavaScript /JS (globalThis.ran = true;) >>] >> >>',
    ],
    ['a program to start', '/OpenAction << /S /Launch /F (/bin/true) >>'],
    ['an address to open', '/OpenAction << /S /URI /URI (http://127.0.0.1:1/) >>'],
    ['a form', '/AcroForm << /Fields [] /XFA (<x/>) /NeedAppearances true >>'],
  ])('with %s gives its words and nothing else', async (_what, extra) => {
    const [text] = await read(makePdf(pages, extra), 'a.pdf');
    expect(text).toContain('The pier stays shut');
    expect(globalThis).not.toHaveProperty('ran');
  });
});
