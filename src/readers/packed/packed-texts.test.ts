import { describe, expect, it } from 'vitest';
import { makeZip } from '../../../test/arbitraries/make-zip.ts';
import type { Oddity } from '../../core/model/document.ts';
import { readDocuments } from '../read-document.ts';

async function read(bytes: Uint8Array | string, path: string) {
  const oddities: Oddity[] = [];
  const content = typeof bytes === 'string' ? Buffer.from(bytes, 'latin1') : bytes;
  const [document] = await readDocuments(content, { path, onOddity: (oddity) => oddities.push(oddity) });
  return {
    document: document!,
    oddities: oddities.map(({ message }) => message),
    blocks: document!.blocks.map(({ kind, span, label }) => [
      kind,
      (label ? `<${label.text}> ` : '') + document!.text.slice(span.start, span.end),
    ]),
  };
}

describe('ODT', () => {
  const odt = (body: string, manifest = '') =>
    makeZip(
      {
        mimetype: 'application/vnd.oasis.opendocument.text',
        'content.xml': `<?xml version="1.0"?><office:document-content><office:automatic-styles><style:style style:name="T1"><style:text-properties text:display="none"/></style:style><style:style style:name="T2"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
        'META-INF/manifest.xml': `<manifest:manifest>${manifest}</manifest:manifest>`,
      },
      false,
    );

  it('reads headings, quotations, spaces and notes, without hidden text, deletions and comments', async () => {
    const { document, blocks } = await read(
      odt(
        '<text:tracked-changes><text:changed-region><text:deletion><text:p>never</text:p></text:deletion></text:changed-region></text:tracked-changes><text:h text:outline-level="1">Pier stays closed</text:h><text:p>“We<text:s text:c="2"/>wait<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See there.</text:p></text:note-body></text:note>,”<text:span text:style-name="T1"> not</text:span><text:tab/>she said<office:annotation><text:p>Sure?</text:p></office:annotation>.</text:p><text:p text:style-name="Quotations">We sail.</text:p><text:p>— Nora Lind</text:p><text:list><text:list-item><text:p>One pile &amp; a rail.</text:p></text:list-item></text:list>',
      ),
      'a.bin',
    );
    expect(document).toMatchObject({ title: 'Pier stays closed', meta: { format: 'odt' } });
    expect(blocks).toEqual([
      ['headline', 'Pier stays closed'],
      ['paragraph', '“We wait,” she said.'],
      ['aside', 'See there.'],
      ['quote', '<Nora Lind> We sail.'],
      ['byline', '— Nora Lind'],
      ['list-item', 'One pile & a rail.'],
    ]);
  });

  it('takes bold names as the labels of turns', async () => {
    const turn = (name: string, words: string) =>
      `<text:p><text:span text:style-name="T2">${name}</text:span> ${words}</text:p>`;
    const turns = ['Ines Calder|We will.', 'Tom Oak|When?', 'Ines Calder|In May.', 'Tom Oak|Who pays?'];
    const { document } = await read(
      odt(turns.map((of) => turn(...(of.split('|') as [string, string]))).join('')),
      'a.odt',
    );
    expect(document.kind).toBe('transcript');
  });

  it('says what cannot be read', async () => {
    await expect(read(odt('', '<manifest:encryption-data/>'), 'a.odt')).rejects.toMatchObject({
      code: 'unsupported-format',
      message: 'a.odt: is locked with a password',
    });
    await expect(read(makeZip({ 'x.txt': 'x' }), 'a.odt')).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('EPUB', () => {
  const epub = (chapters: readonly string[]) =>
    makeZip(
      {
        mimetype: 'application/epub+zip',
        'META-INF/container.xml':
          '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
        'OPS/book.opf': `<package><metadata><dc:title>Deep Waters</dc:title><dc:creator>Nora Lind</dc:creator><dc:date>2031-05-02</dc:date></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${chapters
          .map(
            (_, index) =>
              `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`,
          )
          .reverse()
          .join(
            '',
          )}</manifest><spine><itemref idref="nav"/>${chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>`,
        'OPS/nav.xhtml': '<html><body><p>Contents of it.</p></body></html>',
        ...Object.fromEntries(chapters.map((chapter, index) => [`OPS/text/c ${index}.xhtml`, chapter])),
      },
      false,
    );

  it('reads the chapters in the order of the spine, with elements that close themselves', async () => {
    const { document, blocks } = await read(
      epub([
        '<?xml version="1.0"?><html><head><title/><script src="x"/></head><body><h2>One</h2><p>“We wait<a id="x"/>,” she said.</p></body></html>',
        '<html><body><p>“We sail,” he said.</p></body></html>',
      ]),
      'book',
    );
    expect(document).toMatchObject({
      title: 'Deep Waters',
      meta: { authors: ['Nora Lind'], date: '2031-05-02', format: 'epub' },
    });
    expect(blocks).toEqual([
      ['headline', 'Deep Waters'],
      ['heading', 'One'],
      ['paragraph', '“We wait,” she said.'],
      ['paragraph', '“We sail,” he said.'],
    ]);
  });

  it('says what is none', async () => {
    await expect(read(makeZip({ 'x.txt': 'x' }), 'a.epub')).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('RTF', () => {
  it('reads marks, letters of code pages, and notes, without hidden text, deletions, fields and tables of fonts', async () => {
    const { document, blocks } = await read(
      String.raw`{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Arial;}{\f1\fcharset238 Cyr;}}{\colortbl;\red0;}{\*\generator Word;}{\info{\title x}}
{\header Page 1\par}\pard\outlinelevel0 Pier stays closed\par\pard \ldblquote We won\rquote t wait,\rdblquote{\footnote\chftn See \b there\b0 .} said Zo\'eb {\v not }{\deleted never }\u322?uk\u225\'e1sz {\f1 \'b9\'e6} \{now\}\emdash {\field{\*\fldinst HYPERLINK "x"}{\fldrslt twice}}.\par
\'93We sail,\'94 he
 said\line and left.{\*\bkmkstart a}\par}`,
      'a.txt',
    );
    expect(document).toMatchObject({ title: 'Pier stays closed', meta: { format: 'rtf' } });
    expect(blocks).toEqual([
      ['headline', 'Pier stays closed'],
      ['paragraph', '“We won’t wait,” said Zoë łukász ąć {now}—twice.'.replace('łuk', 'łuk')],
      ['aside', 'See there.'],
      ['paragraph', '“We sail,” he said\nand left.'],
    ]);
  });

  it('refuses what nests without end, and what is none', async () => {
    await expect(read(`{\\rtf1 ${'{'.repeat(6000)}`, 'a.rtf')).rejects.toMatchObject({ code: 'malformed' });
    await expect(read('We wait.', 'a.rtf')).rejects.toMatchObject({ code: 'malformed' });
  });
});

describe('mail', () => {
  const head = [
    'Received: from a.example',
    'From: =?utf-8?Q?Zo=C3=AB_Lind?= <zoe@a.example>',
    'Subject: Pier stays closed',
    'Date: Fri, 02 May 2031 10:00:00 +0200',
    'MIME-Version: 1.0',
  ].join('\r\n');

  it('reads the HTML of a mail, its subject as the title, and says what is attached', async () => {
    const { document, oddities, blocks } = await read(
      `${head}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>=E2=80=9CWe wait,=E2=80=9D she =\r\nsaid.</p><div style=3D"display:none">x</div>\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; filename=minutes.pdf\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--`,
      '-',
    );
    expect(document).toMatchObject({
      title: 'Pier stays closed',
      meta: { authors: ['Zoë Lind'], date: '2031-05-02T08:00:00.000Z', format: 'mail' },
    });
    expect(blocks).toEqual([
      ['headline', 'Pier stays closed'],
      ['paragraph', '“We wait,” she said.'],
    ]);
    expect(oddities).toEqual(['-: attached files are not read: minutes.pdf']);
  });

  it('reads plain mails in old encodings', async () => {
    const { document } = await read(
      `${head}\r\nContent-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\x93We won\x92t wait,\x94 she said.\r\n`,
      'a.eml',
    );
    expect(document.text.trim()).toBe('“We won’t wait,” she said.');
  });

  it('reads a page that was saved as one file as a page', async () => {
    const { document } = await read(
      'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://ledger.example/pier\r\nSubject: Pier\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type="text/html"; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://ledger.example/pier\r\n\r\n<title>Pier</title><nav><a href=3D"/">Home</a></nav><p>=E2=80=9CWe wait,=E2=80=9D she said.</p>\r\n--b--',
      'page.mhtml',
    );
    expect(document).toMatchObject({
      title: 'Pier',
      meta: { url: 'https://ledger.example/pier', format: 'mail' },
    });
    expect(document.text).toBe('Pier\n\n“We wait,” she said.');
  });

  it('says that a mail without words holds none', async () => {
    await expect(read(`${head}\r\n\r\n`, 'a.eml')).rejects.toMatchObject({ code: 'empty' });
  });
});
