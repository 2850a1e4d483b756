import { collate } from '../src/core/collate.ts';
import { extract } from '../src/core/extract/extract.ts';
import type { Collation, Wording } from '../src/core/model/collation.ts';
import type { Document } from '../src/core/model/document.ts';
import { HearsayError } from '../src/core/model/error.ts';
import { spansTouch } from '../src/core/model/span.ts';
import type { Models } from '../src/core/models.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import { decodeFeed } from '../src/readers/feed/decode-feed.ts';
import { type ListedFeed, readOpml } from '../src/readers/feed/read-opml.ts';
import { readRecords } from '../src/readers/read-document.ts';
import { attributionFaults } from '../test/arbitraries/attribution-faults.ts';
import type { Input } from './input.ts';

/** How many times its input a reading may be, and what is free. */
const MOST_GROWTH = 20;
const FREE = 4096;
/** Characters of a text that are extracted from, so that a run is about many texts rather than long ones. */
const MOST_EXTRACTED = 6000;

/** How far an input goes: what was read is also extracted from, and then also collated with another text, in both orders. */
export type Depth = 'read' | 'extracted' | 'collated';

/** Has an input go as far; what does not hold, in words. Whatever is thrown but HearsayError is a fault of its own. */
export async function inputFaults(input: Input, models: Models, depth: Depth): Promise<string[]> {
  const documents = await documentsOf(input);
  const faults = documents.flatMap(({ text, blocks }) => blockFaults(text, blocks));
  const size = documents.reduce((sum, { text, title }) => sum + 2 * (text.length + (title?.length ?? 0)), 0);
  if (size > MOST_GROWTH * input.unpacked + FREE) faults.push(`${size} bytes of text from ${input.unpacked}`);
  if (depth === 'read') return faults;
  for (const document of documents) {
    if (document.text.length > MOST_EXTRACTED) continue;
    const { attributions } = extract(readDocument(document), models.extraction);
    faults.push(...attributionFaults(document.text, attributions));
  }
  if (depth === 'collated') faults.push(...orderFaults(documents, models));
  return faults;
}

async function documentsOf({ bytes, path }: Input): Promise<Document[]> {
  const documents: Document[] = [];
  try {
    if (path.endsWith('.opml')) return (await readOpml(decodeFeed(bytes, { path }), { path })).map(listed);
    for await (const record of readRecords([bytes], { path })) {
      if ('document' in record) documents.push(record.document);
    }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
  }
  return documents;
}

/** A feed of a list, as a document of its name. */
function listed({ address, title }: ListedFeed): Document {
  const meta = { url: address, outlet: null, authors: [], date: null, format: 'text' } as const;
  return { id: address, kind: 'report', path: address, text: title ?? '', title, blocks: [], meta };
}

function blockFaults(text: string, blocks: Document['blocks']): string[] {
  let end = 0;
  for (const { kind, span, label } of blocks) {
    if (span.start < end || span.end < span.start || span.end > text.length)
      return [`${kind} at ${span.start}–${span.end} after ${end}`];
    // A block quotation may be credited behind it, a turn only before it.
    if (label?.span && (kind === 'quote' ? spansTouch(label.span, span) : label.span.end > span.start))
      return [`label inside its ${kind}`];
    end = span.end;
  }
  return [];
}

const OTHER = '“We will go to the pier,” said Ann Lee. Tom Brey said that nobody had asked. “It is late.”';

/** Which wordings stand together must not hang on the order in which the reports are given. */
function orderFaults(documents: readonly Document[], models: Models): string[] {
  const [first] = documents;
  if (first === undefined || first.text.length > MOST_EXTRACTED) return [];
  const a = { ...first, id: 'a' };
  const text = `${first.text.slice(0, 800)}\n\n${OTHER}`;
  const blocks = Array.from(text.matchAll(/.+/gu), ({ 0: line, index }) => ({
    kind: 'paragraph' as const,
    span: { start: index, end: index + line.length },
  }));
  const b: Document = { ...first, id: 'b', text, title: null, blocks };
  const [one, other] = [collate([a, b], models), collate([b, a], models)].map(together);
  return one === other ? [] : ['the order of reports changes what is laid together'];
}

function together({ statements }: Collation): string {
  const name = ({ witness, content }: Wording) => `${witness}:${content[0]!.start}`;
  return statements
    .map(({ wordings }) => wordings.map(name).sort().join(' '))
    .sort()
    .join('\n');
}
