import { crc32, deflateRawSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type Input, ofText } from '../input.ts';
import { paragraphs } from '../texts.ts';
import { escaped, html } from './markup.ts';

/** Packs files into a ZIP: local headers, central directory, end record. The type that some packages begin with is not pressed. */
function makeZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = Buffer.from(content);
    const isType = name === 'mimetype';
    const packed = isType ? body : deflateRawSync(body);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(isType ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(body.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), packed]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name)]),
    );
    local.push(header);
    offset += header.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(central.length, 4);
  end.writeUInt16LE(central.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from('PK\x05\x06', 'latin1'), end]);
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGES = 'http://schemas.openxmlformats.org/package/2006';
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** A Word file around the XML of its document. */
export function packDocx(document: string): Uint8Array {
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${PACKAGES}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD_TYPE}"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${PACKAGES}/relationships"><Relationship Id="r1" Type="${RELATED}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': document,
  });
}

const OPEN = 'urn:oasis:names:tc:opendocument:xmlns';

/** An OpenDocument text around the XML of its body. */
export function packOdt(body: string): Uint8Array {
  return makeZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content xmlns:office="${OPEN}:office:1.0" xmlns:text="${OPEN}:text:1.0" xmlns:table="${OPEN}:table:1.0"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

/** The paragraphs of an OpenDocument text. */
export const openXml: fc.Arbitrary<string> = fc
  .tuple(
    paragraphs,
    fc.array(
      fc.constantFrom(
        '',
        '<text:line-break/>',
        '<text:s text:c="4"/>',
        '<text:note><text:note-body><text:p>so</text:p></text:note-body></text:note>',
        '<text:tracked-changes><text:changed-region/></text:tracked-changes>',
        '<text:span>',
      ),
      { minLength: 7, maxLength: 7 },
    ),
  )
  .map(([parts, extras]) =>
    parts.map((part, at) => `<text:p>${cleanXml(part)}${extras[at % extras.length]}</text:p>`).join(''),
  );

/** A book with a chapter for each page. */
export function packEpub(chapters: readonly string[]): Uint8Array {
  const names = chapters.map((_, at) => `c${at}.xhtml`);
  const items = names.map(
    (name, at) => `<item id="i${at}" href="${name}" media-type="application/xhtml+xml"/>`,
  );
  const spine = names.map((_, at) => `<itemref idref="i${at}"/>`);
  return makeZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
    'book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ...Object.fromEntries(names.map((name, at) => [name, chapters[at]!])),
  });
}

/** The XML of a Word document; what XML does not allow is left out. */
export const wordXml: fc.Arbitrary<string> = fc
  .tuple(
    paragraphs,
    fc.array(
      fc.constantFrom(
        '',
        '<w:br/>',
        '<w:footnoteReference w:id="1"/>',
        '<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
        '<w:fldChar w:fldCharType="begin"/>',
      ),
      { minLength: 7, maxLength: 7 },
    ),
  )
  .map(([parts, extras]) => {
    const body = parts.map(
      (part, at) =>
        `<w:p><w:r><w:t xml:space="preserve">${cleanXml(part)}</w:t>${extras[at % extras.length]}</w:r></w:p>`,
    );
    return `<?xml version="1.0"?><w:document xmlns:w="${WORD}"><w:body>${body.join('')}</w:body></w:document>`;
  });

function cleanXml(words: string): string {
  return escaped(words).replace(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu, '');
}

const page = fc.record({
  body: html,
  status: fc.constantFrom('200 OK', '200 OK', '404 No', '301 M'),
  type: fc.constantFrom(
    'text/html; charset=utf-8',
    'text/html',
    'image/png',
    'text/html; charset=utf-16',
    'text/html; charset=x-nonsense',
  ),
  extra: fc.constantFrom('', '', 'Transfer-Encoding: chunked\r\n', 'Content-Encoding: gzip\r\n'),
  kind: fc.constantFrom('response', 'response', 'response', 'request', 'warcinfo', 'revisit'),
  length: fc.option(fc.nat(1_000_000), { freq: 8 }),
  packed: fc.boolean(),
});

/** Web archives: each record packed by itself or not. */
export const warc: fc.Arbitrary<Input> = fc.array(page, { minLength: 1, maxLength: 2 }).map((pages) => {
  let unpacked = 0;
  const records = pages.map(({ body, status, type, extra, kind, length, packed }, at) => {
    const answer = Buffer.from(`HTTP/1.1 ${status}\r\nContent-Type: ${type}\r\n${extra}\r\n${body}`);
    const head = `WARC/1.0\r\nWARC-Type: ${kind}\r\nWARC-Target-URI: http://a.example/${at}\r\nWARC-Date: 2016-01-01T00:00:00Z\r\nWARC-Record-ID: <urn:uuid:${at}>\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${length ?? answer.length}\r\n\r\n`;
    const record = Buffer.concat([Buffer.from(head), answer, Buffer.from('\r\n\r\n')]);
    unpacked += record.length;
    return packed ? gzipSync(record) : record;
  });
  return { bytes: Buffer.concat(records), path: 'fuzz.warc', unpacked };
});

/** Any text packed by gzip. */
export function gzipped(text: string, path: string): Input {
  return { ...ofText(text, `${path}.gz`), bytes: gzipSync(text) };
}
