/**
 * Puts the benchmark's texts together from copies of ECB+ and BASIL:
 *   node benchmark/assemble.ts ECBPLUS_FOLDER BASIL_FOLDER OUT
 * OUT/EVENT gets REPORT.txt for each report and gold.json with offsets into them. Reports whose fingerprint is not found
 * are named, and the exit status is 1.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fingerprintOf, inkPlaces } from './ink.ts';
import { type Event, type Range, readLabels } from './labels.ts';

const [ecb, basil, out] = process.argv.slice(2);
if (ecb === undefined || basil === undefined || out === undefined)
  throw new RangeError('usage: node benchmark/assemble.ts ECBPLUS_FOLDER BASIL_FOLDER OUT');

const events = readLabels();
const texts = new Map<string, string>();
const wanted = new Set(events.flatMap(({ reports }) => reports.map(({ file }) => file)));
for (const file of filesUnder(ecb)) {
  if (wanted.has(basename(file))) keep(textOfTokens(readFileSync(file, 'utf8')));
}
for (const file of filesUnder(basil)) {
  if (wanted.has(basename(file).slice(0, 8)) && file.endsWith('.json'))
    keep(textOfArticle(readFileSync(file, 'utf8')));
}
let missing = 0;
for (const event of events) missing += writeEvent(event, out);
console.log(`${events.length} events, ${missing} reports missing`);
process.exitCode = missing === 0 ? 0 : 1;

function keep(text: string | null): void {
  if (text !== null) texts.set(fingerprintOf(text), text);
}

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** The tokens of an ECB+ file with spaces between, none before most marks and behind opening ones. */
function textOfTokens(xml: string): string {
  let text = '';
  let open = false;
  let glued = true;
  for (const match of xml.matchAll(/<token\b[^>]*>([^<]*)<\/token>/gu)) {
    const token = decode(match[1]!);
    if (token === '') continue;
    const quote = token === '"';
    const closes = quote && open;
    const clings = closes || /^(?:[.,:;!?)\]%”’]|n't|['’](?:s|d|m|ll|re|ve))/iu.test(token);
    text += glued || clings ? token : ` ${token}`;
    if (quote) open = !open;
    glued = (quote && open) || /^[([$“‘]$/u.test(token);
  }
  return text;
}

function decode(token: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return token.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole, hex, decimal, name) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return decimal !== undefined ? String.fromCodePoint(Number(decimal)) : (named[name] ?? whole);
  });
}

/** Headline and paragraphs of a BASIL article; null for its files of annotations. */
function textOfArticle(json: string): string | null {
  const article = JSON.parse(json) as { title?: string; 'body-paragraphs'?: string[][] };
  const paragraphs = article['body-paragraphs'];
  if (paragraphs === undefined) return null;
  return [article.title ?? '', ...paragraphs.map((sentences) => sentences.join(' '))].join('\n\n');
}

/** Returns how many of its reports are missing. */
function writeEvent(event: Event, root: string): number {
  const folder = join(root, event.event);
  mkdirSync(folder, { recursive: true });
  const places = new Map<string, number[]>();
  let lost = 0;
  for (const { id, file, sha256 } of event.reports) {
    const text = texts.get(sha256);
    if (text === undefined) {
      console.error(`${event.event}/${id}: no text with the fingerprint of ${file}`);
      lost++;
      continue;
    }
    writeFileSync(join(folder, `${id}.txt`), text);
    places.set(id, inkPlaces(text));
  }
  if (lost > 0) return lost;
  const toText = (report: string, [start, end]: Range): Range => {
    const at = places.get(report)!;
    return [at[start]!, at[end - 1]! + 1];
  };
  const statements = event.statements.map((statement) => ({
    ...statement,
    members: statement.members.map(({ report, spans, source, cue, ...rest }) => ({
      ...rest,
      report,
      spans: spans.map((span) => toText(report, span)),
      ...(source === undefined ? {} : { source: toText(report, source) }),
      ...(cue === undefined ? {} : { cue: toText(report, cue) }),
    })),
  }));
  writeFileSync(join(folder, 'gold.json'), `${JSON.stringify({ ...event, statements }, null, 1)}\n`);
  return 0;
}
