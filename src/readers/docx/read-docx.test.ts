import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocx } from './read-docx.ts';

/** Packs files into a ZIP without compression: local headers, central directory, end record. */
function makeZip(files: Readonly<Record<string, string>>): Uint8Array {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const body = Buffer.from(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(body), 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(body.length, 18);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const header = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), body]);
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

function makeDocx(paragraphs: readonly string[]): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
  });
}

const plain = (words: string) => `<w:p><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const bold = (name: string, words: string) =>
  `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${name}</w:t></w:r><w:r><w:t xml:space="preserve"> ${words}</w:t></w:r></w:p>`;

describe('readDocx', () => {
  it('builds the text from the paragraphs, the first one its headline', async () => {
    const heading =
      '<w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr><w:r><w:t>Pier stays closed</w:t></w:r></w:p>';
    const [document] = await readDocx(
      makeDocx([heading, plain('The pier stays closed, the mayor said.'), plain('“We wait,” she added.')]),
      { path: 'pier.docx' },
    );
    expect(document?.text).toBe(
      'Pier stays closed\n\nThe pier stays closed, the mayor said.\n\n“We wait,” she added.',
    );
    expect(document).toMatchObject({
      id: 'pier',
      title: 'Pier stays closed',
      kind: 'report',
      meta: { format: 'docx' },
    });
    expect(document?.blocks.map(({ kind }) => kind)).toEqual(['headline', 'paragraph', 'paragraph']);
  });

  it('takes bold names as the labels of turns', async () => {
    const [document] = await readDocx(
      makeDocx([
        bold('Ines Calder', 'We will rebuild.'),
        bold('Tom Oak', 'When?'),
        bold('Ines Calder', 'By spring.'),
        bold('Tom Oak', 'Who pays?'),
      ]),
      { path: 'talk.docx' },
    );
    expect(document?.kind).toBe('transcript');
    expect(
      document?.blocks.map(({ label, span }) => [label?.text, document.text.slice(span.start, span.end)]),
    ).toEqual([
      ['Ines Calder', 'We will rebuild.'],
      ['Tom Oak', 'When?'],
      ['Ines Calder', 'By spring.'],
      ['Tom Oak', 'Who pays?'],
    ]);
  });

  it('says that another archive is no Word document', async () => {
    await expect(readDocx(makeZip({ 'a.txt': 'x' }), { path: 'a.docx' })).rejects.toMatchObject({
      code: 'malformed',
    });
  });
});
