import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { editBytes, edits, editText } from './edits.ts';
import { srt, vtt } from './forms/captions.ts';
import { mail, rtf } from './forms/letters.ts';
import { html, markdown } from './forms/markup.ts';
import { gzipped, openXml, packDocx, packEpub, packOdt, warc, wordXml } from './forms/packages.ts';
import { linesOfPage, makePdf } from './forms/pdf.ts';
import { feed, json, jsonLines, opml } from './forms/records.ts';
import { transcript } from './forms/transcripts.ts';
import { type Input, ofText } from './input.ts';
import { paragraphs, text } from './texts.ts';

const CORPUS = join(import.meta.dirname, 'corpus');
/** Small and sound, to begin from. */
const EXAMPLES = [
  'briefing.vtt',
  'reports/lantern.md',
  'reports/northline.html',
  'reports/notebook.json',
].map((name) => join(import.meta.dirname, '../examples/harbour', name));

/** The inputs kept in the repository: the examples, and every one that once broke something. */
export function corpus(): Input[] {
  const broken = readdirSync(CORPUS).sort();
  return [...broken.map((name) => join(CORPUS, name)), ...EXAMPLES].map((path) => {
    const bytes = readFileSync(path);
    return { bytes, path: basename(path), unpacked: Math.max(bytes.byteLength, 4096) };
  });
}

function edited(words: fc.Arbitrary<string>, path: string): fc.Arbitrary<Input> {
  return fc.tuple(words, edits).map(([one, changes]) => ofText(editText(one, changes), path));
}

/** A package that is damaged either within, in the XML of its words, or without. */
function packaged(
  words: fc.Arbitrary<string>,
  pack: (words: string) => Uint8Array,
  path: string,
): fc.Arbitrary<Input> {
  return fc.tuple(words, edits, edits, fc.boolean()).map(([xml, inside, outside, breaks]): Input => {
    const document = editText(xml, breaks ? inside : []);
    const bytes = pack(document);
    const unpacked = document.length + bytes.length;
    return { bytes: breaks ? bytes : editBytes(bytes, outside), path, unpacked };
  });
}

const docx = packaged(wordXml, packDocx, 'fuzz.docx');
const odt = packaged(openXml, packOdt, 'fuzz.odt');
const epub = packaged(html, (chapter) => packEpub([chapter, chapter.slice(0, 200)]), 'fuzz.epub');

const pdf = fc.tuple(paragraphs, edits).map(([parts, changes]): Input => {
  const bytes = editBytes(makePdf(parts.slice(0, 2).map(linesOfPage)), changes);
  return { bytes, path: 'fuzz.pdf', unpacked: bytes.byteLength };
});

const ENDINGS = [
  'txt',
  'html',
  'json',
  'jsonl',
  'srt',
  'vtt',
  'md',
  'pdf',
  'docx',
  'warc',
  'rss',
  'odt',
  'epub',
  'rtf',
  'eml',
  'json3',
  'bin',
  'txt.gz',
];
const ENCODINGS = ['utf8', 'utf16le', 'latin1'] as const;

/** Bytes that a name says are something else, in other encodings, damaged. */
const strange = fc
  .tuple(
    fc.oneof(html, text, json, feed, vtt),
    fc.constantFrom(...ENCODINGS),
    fc.constantFrom(...ENDINGS),
    edits,
  )
  .map(([words, encoding, ending, changes]): Input => {
    const bytes = editBytes(Buffer.from(words, encoding), changes);
    return { bytes, path: `fuzz.${ending}`, unpacked: bytes.byteLength };
  });

const packed = fc
  .tuple(
    fc.oneof(
      text.map((one) => [one, 'fuzz.txt'] as const),
      jsonLines.map((one) => [one, 'fuzz.jsonl'] as const),
      html.map((one) => [one, 'fuzz.html'] as const),
    ),
    edits,
  )
  .map(([[words, path], changes]): Input => {
    const input = gzipped(words, path);
    return { ...input, bytes: editBytes(input.bytes, changes) };
  });

const kept = corpus();
const again = fc
  .tuple(fc.constantFrom(...kept), edits)
  .map(([input, changes]): Input => ({ ...input, bytes: editBytes(input.bytes, changes) }));

/** What is fuzzed, and of how many inputs in a thousand each is. */
export const TARGETS: Readonly<
  Record<string, { readonly share: number; readonly input: fc.Arbitrary<Input> }>
> = {
  text: { share: 80, input: edited(text, 'fuzz.txt') },
  transcript: { share: 90, input: edited(transcript, 'fuzz.txt') },
  markdown: { share: 80, input: edited(markdown, 'fuzz.md') },
  html: { share: 80, input: edited(html, 'fuzz.html') },
  srt: { share: 70, input: edited(srt, 'fuzz.srt') },
  vtt: { share: 70, input: edited(vtt, 'fuzz.vtt') },
  json: { share: 70, input: edited(json, 'fuzz.json') },
  jsonl: { share: 60, input: edited(jsonLines, 'fuzz.jsonl') },
  feed: { share: 60, input: edited(feed, 'fuzz.rss') },
  opml: { share: 10, input: edited(opml, 'fuzz.opml') },
  warc: {
    share: 50,
    input: fc
      .tuple(warc, edits)
      .map(([input, changes]) => ({ ...input, bytes: editBytes(input.bytes, changes) })),
  },
  docx: { share: 40, input: docx },
  odt: { share: 30, input: odt },
  epub: { share: 20, input: epub },
  rtf: { share: 40, input: edited(rtf, 'fuzz.rtf') },
  mail: { share: 40, input: edited(mail, 'fuzz.eml') },
  pdf: { share: 20, input: pdf },
  gzip: { share: 20, input: packed },
  strange: { share: 50, input: strange },
  corpus: { share: 20, input: again },
};
