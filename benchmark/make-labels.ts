/**
 * Writes labels.jsonl from the labelled events of the evaluation data: node benchmark/make-labels.ts SHARED_DATA. No word of
 * a report is written: offsets count ink, and names of speakers are the labellers'.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, inkOf } from './ink.ts';
import type { Event, Member, Range, Statement } from './labels.ts';

interface GoldMember {
  readonly doc: string;
  readonly mode: Member['mode'];
  readonly spans: readonly Range[];
  readonly source?: Range | null;
  readonly cue?: Range | null;
  readonly via?: readonly string[];
}
interface GoldStatement {
  readonly id: string;
  readonly speaker: string;
  readonly act?: Statement['act'];
  readonly members: readonly GoldMember[];
  readonly relations: Statement['relations'];
  readonly conflict?: string;
}

const [shared] = process.argv.slice(2);
if (shared === undefined) throw new RangeError('usage: node benchmark/make-labels.ts SHARED_DATA');
const files = filesByInk(join(shared, 'stories/reports.jsonl'));
const events = ['alignments', 'events'].flatMap((set) =>
  readdirSync(join(shared, set))
    .sort()
    .filter((name) => existsSync(join(shared, set, name, 'gold.json')))
    .map((name) => toEvent(join(shared, set, name), name, set === 'events')),
);
const lines = events.map((event) => JSON.stringify(event));
writeFileSync(new URL('labels.jsonl', import.meta.url), `${lines.join('\n')}\n`);

/** Fingerprints of the story reports, with the file of the release that each comes from. */
function filesByInk(path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    if (id.startsWith('ecb:')) found.set(fingerprintOf(text), id.slice('ecb:'.length));
  }
  return found;
}

function toEvent(folder: string, name: string, complete: boolean): Event {
  const release = name.startsWith('ecb-') ? 'ECB+' : 'BASIL';
  const texts = new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((file) => [file.slice(0, -'.txt'.length), readFileSync(join(folder, file), 'utf8')]),
  );
  const reports = [...texts].map(([id, text]) => {
    const sha256 = fingerprintOf(text);
    const file = release === 'BASIL' ? name.replace('basil-', '') : files.get(sha256);
    if (file === undefined) throw new RangeError(`${name}/${id}: of no known file`);
    return { id, file, ink: inkOf(text).length, sha256 };
  });
  const gold = JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')) as { statements: GoldStatement[] };
  return {
    event: name,
    release,
    complete,
    reports,
    statements: gold.statements.map((s) => toStatement(s, texts)),
  };
}

function toStatement(statement: GoldStatement, texts: ReadonlyMap<string, string>): Statement {
  const { id, speaker, act = 'speech', relations, conflict } = statement;
  const members = statement.members.map((member): Member => {
    const text = texts.get(member.doc)!;
    const toInk = ([start, end]: Range): Range => {
      const before = inkOf(text.slice(0, start)).length;
      return [before, before + inkOf(text.slice(start, end)).length];
    };
    return {
      report: member.doc,
      mode: member.mode,
      spans: member.spans.map(toInk),
      ...(member.source ? { source: toInk(member.source) } : {}),
      ...(member.cue ? { cue: toInk(member.cue) } : {}),
      ...(member.via !== undefined && member.via.length > 0 ? { via: member.via } : {}),
    };
  });
  return {
    id,
    speaker,
    act,
    members,
    relations: relations.map(({ a, b, wording }) => ({ a, b, wording })),
    ...(conflict === undefined ? {} : { conflict: true }),
  };
}
