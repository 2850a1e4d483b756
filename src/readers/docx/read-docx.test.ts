import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../test/arbitraries/make-zip.ts';
import { readDocx } from './read-docx.ts';

function makeDocx(paragraphs: readonly string[], more: Readonly<Record<string, string>> = {}): Uint8Array {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  return makeZip({
    '[Content_Types].xml': `<?xml version="1.0"?><Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0"?><w:document xmlns:w="${word}"><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ...more,
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

  const run = (words: string, properties = '') =>
    `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const styles = {
    'word/styles.xml':
      '<w:styles><w:style w:styleId="Zitat"><w:name w:val="Quote"/></w:style><w:style w:styleId="h"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="V1"><w:name w:val="toc 1"/></w:style></w:styles>',
  };

  it.each([
    [
      'fields as their results',
      `<w:p>${run('It costs ')}${field('begin')}<w:r><w:instrText>FORMULA 5</w:instrText></w:r>${run('no')}${field('separate')}${run('five')}${field('end')}<w:fldSimple w:instr="REF x">${run(' crowns')}</w:fldSimple>${run('.')}</w:p>`,
      'It costs five crowns.',
      [],
    ],
    [
      'no hidden text',
      `<w:p>${run('We wait')}${run(' not', '<w:vanish/>')}${run(' now', '<w:vanish w:val="0"/>')}${run(' secretly', '<w:rStyle w:val="h"/>')}${run('.')}</w:p>`,
      'We wait now.',
      ['hidden-text'],
    ],
    [
      'tracked changes as accepted',
      `<w:p>${run('We will ')}<w:del w:id="1"><w:r><w:delText>not </w:delText></w:r>${run('never ')}</w:del><w:ins w:id="2">${run('surely ')}</w:ins><w:moveFrom>${run('go ')}</w:moveFrom>${run('wait', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')}</w:p>`,
      'We will surely wait',
      ['tracked-changes'],
    ],
    [
      'paragraphs as one whose mark was deleted',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${run('We will ')}</w:p>${plain('wait.')}`,
      'We will wait.',
      ['tracked-changes'],
    ],
    [
      'text boxes once, behind their paragraph',
      `<w:p>${run('We ')}<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${plain('In a box.')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${plain('In a box.')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>${run('wait.')}</w:p>`,
      'We wait.\n\nIn a box.',
      [],
    ],
    [
      'breaks, tabs and hyphens',
      `<w:p><w:r><w:t>We</w:t><w:tab/><w:t>wait</w:t><w:br/><w:t>re</w:t><w:noBreakHyphen/><w:t>open co</w:t><w:softHyphen/><w:t>sts</w:t></w:r></w:p>`,
      'We wait\nre-open costs',
      [],
    ],
  ])('reads %s', async (_what, paragraphs, text, oddities) => {
    const codes: string[] = [];
    const hints = { path: 'a.docx', onOddity: ({ code }: { code: string }) => codes.push(code) };
    const [document] = await readDocx(makeDocx([paragraphs], styles), hints);
    expect(document?.text).toBe(text);
    expect(codes).toEqual(oddities);
  });

  it('goes by the names of styles, and puts notes behind as asides', async () => {
    const styled = (style: string, words: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(words)}</w:p>`;
    const notes = {
      'word/footnotes.xml': `<w:footnotes><w:footnote w:id="1">${plain('See there.')}</w:footnote></w:footnotes>`,
    };
    const [document] = await readDocx(
      makeDocx(
        [
          styled('V1', 'One 3'),
          plain('The pier stays closed, she wrote.'),
          styled('Zitat', 'We wait.'),
          plain('— Nora Lind'),
        ],
        { ...styles, ...notes },
      ),
      { path: 'a.docx' },
    );
    expect(document?.blocks.map(({ kind, label }) => label?.text ?? kind)).toEqual([
      'aside',
      'paragraph',
      'Nora Lind',
      'byline',
      'aside',
    ]);
  });

  it.each([
    [
      'unpacks beyond the limit',
      { 'word/document.xml': 'x'.repeat(40_000_000) },
      'too-large',
      /limit is 32 MiB/u,
    ],
    [
      'is packed too well',
      { 'word/document.xml': ' '.repeat(20_000_000) },
      'too-large',
      /more than 250 times/u,
    ],
    ['nests too deep', { 'word/document.xml': '<w:p>'.repeat(5000) }, 'malformed', /nests deeper than 2000/u],
  ])('refuses a file that %s', async (_why, files, code, message) => {
    const refused = readDocx(makeZip(files, true), { path: 'a.docx' });
    await expect(refused).rejects.toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('refuses a file that lies about what it unpacks to, one with too many entries, and one cut short', async () => {
    const bomb = Buffer.from(makeZip({ 'word/document.xml': ' '.repeat(60_000_000) }, true));
    for (let at = bomb.indexOf('PK'); at >= 0; at = bomb.indexOf('PK', at + 2)) {
      if (bomb[at + 2] === 3) bomb.writeUInt32LE(900, at + 22);
      if (bomb[at + 2] === 1) bomb.writeUInt32LE(900, at + 24);
    }
    await expect(readDocx(bomb, { path: 'a.docx' })).rejects.toMatchObject({ code: 'too-large' });
    const many = Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`word/${index}`, 'x']));
    await expect(readDocx(makeZip(many), { path: 'a.docx' })).rejects.toMatchObject({ code: 'too-large' });
    const whole = makeDocx([plain('We wait.')]);
    for (let length = 4; length < whole.length; length += 101)
      await expect(readDocx(whole.subarray(0, length), { path: 'a.docx' })).rejects.toMatchObject({
        code: 'malformed',
        message: expect.stringContaining('a.docx: is a damaged zip file'),
      });
  });

  it('says what an old or locked Word document is', async () => {
    await expect(readDocx(Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), { path: 'a.doc' })).rejects.toMatchObject({
      code: 'unsupported-format',
      message: expect.stringContaining('save it as DOCX or PDF'),
    });
  });

  it('takes a comment that says so as a sign to ignore the quotation that it stands on', async () => {
    const comments = [
      ['0', 'hearsay-ignore-next: the tape has &lt;nine&gt;'],
      ['1', 'nice'],
    ].map(([id, words]) => `<w:comment w:id="${id}"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:comment>`);
    const on = (id: string, words: string) =>
      `<w:p><w:r><w:t xml:space="preserve">She said: </w:t></w:r><w:commentRangeStart w:id="${id}"/><w:r><w:t>${words}</w:t></w:r><w:commentRangeEnd w:id="${id}"/></w:p>`;
    const [document] = await readDocx(
      makeDocx([on('1', '“We wait.”'), on('0', '“The fares rise.”')], {
        'word/comments.xml': `<w:comments>${comments.join('')}</w:comments>`,
      }),
      { path: 'fares.docx' },
    );
    const { text, ignores = [] } = document!;
    expect(ignores.map(({ at, reason }) => [text.slice(at, at + 4), reason])).toEqual([
      ['“The', 'the tape has nine'],
    ]);
  });
});
