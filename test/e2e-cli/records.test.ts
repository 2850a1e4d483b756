import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import { publishedSchemas } from '../../src/reports/published-schemas.ts';
import { folderWith, hearsay, PROGRAM } from './run-hearsay.ts';

interface Line {
  readonly id: string;
  readonly attributions?: readonly { readonly speaker: string | null; readonly text: string }[];
  readonly trace?: { readonly places: readonly { readonly passage: { readonly source: string } }[] };
  readonly error?: { readonly code: string; readonly message: string };
}

const QUAY = { id: 'quay', text: '“The quay is closed until May,” said harbour master Ida Voss on Monday.' };
const SCHOOL = { id: 7, title: 'School', text: 'Mayor Per Lund said the school would open in May.' };
const RECORDS = [
  JSON.stringify(QUAY),
  'no json',
  JSON.stringify({ id: 'wordless', text: ' ' }),
  '',
  JSON.stringify({ id: 'formless', text: ['a'] }),
  JSON.stringify({ id: 'endless', text: 'a b '.repeat(250_001) }),
  JSON.stringify(SCHOOL),
].join('\n');

const linesOf = (text: string) =>
  text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
const outcomeOf = ({ id, error }: Line) => [id, error?.code ?? 'read'];

function errorsOf(name: string, value: unknown) {
  const validate = new Ajv2020({ strict: true, strictTuples: false }).compile(publishedSchemas()[name]!);
  validate(value);
  return validate.errors;
}

describe('hearsay extract --records', () => {
  it('answers each record with a line, in order, a bad one with its error, and ends with 2', async () => {
    const run = await hearsay(['extract', '--records', '--format', 'jsonl'], { input: RECORDS });
    const lines = linesOf(run.stdout);
    expect(lines.map(outcomeOf)).toEqual([
      ['quay', 'read'],
      ['stdin-2', 'malformed'],
      ['wordless', 'empty'],
      ['formless', 'malformed'],
      ['endless', 'too-large'],
      ['7', 'read'],
    ]);
    expect(lines[0]!.attributions).toMatchObject([{ speaker: 'Ida Voss' }]);
    expect(lines[3]!.error!.message).toMatch(/^-: line 5: text: /u);
    for (const line of lines) {
      const schema = line.error === undefined ? 'extraction.schema.json' : 'record-failure.schema.json';
      expect(errorsOf(schema, line), line.id).toBeNull();
    }
    expect(run.status).toBe(2);
    expect(run.stderr).toBe('hearsay: 4 of the records could not be read; their lines say why\n');
  });

  it('ends with 0 where it is to keep going, and where there is no record', async () => {
    const going = await hearsay(['extract', '--records', '--keep-going'], { input: RECORDS });
    expect([going.status, linesOf(going.stdout).length]).toEqual([0, 6]);
    expect(await hearsay(['extract', '--records'])).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('answers a record before the next one comes', async () => {
    const args = [PROGRAM, 'extract', '--records', '--engine', 'fast'];
    const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const record of [QUAY, SCHOOL]) {
      child.stdin.write(`${JSON.stringify(record)}\n`);
      expect(JSON.parse((await answers.next()).value!)).toMatchObject({ id: String(record.id) });
    }
    child.stdin.end();
    expect((await answers.next()).done).toBe(true);
  });
});

describe('hearsay trace --records', () => {
  it('answers each quotation with a line, and reads the sources once', async () => {
    const cwd = folderWith({ 'crawl.jsonl': `${JSON.stringify(QUAY)}\n${JSON.stringify(SCHOOL)}\n` });
    const asked = [
      { id: 'q1', words: 'the quay is closed until May' },
      { id: 'q2', words: '?!' },
      { id: 'q3' },
    ];
    const input = asked.map((one) => JSON.stringify(one)).join('\n');
    const run = await hearsay(['trace', '--records', '--in', 'crawl.jsonl'], { cwd, input });
    const lines = linesOf(run.stdout);
    expect(lines.map(outcomeOf)).toEqual([
      ['q1', 'read'],
      ['q2', 'bad-option'],
      ['q3', 'malformed'],
    ]);
    expect(lines[0]!.trace!.places[0]!.passage.source).toBe('quay');
    expect(errorsOf('trace.schema.json', lines[0]!.trace)).toBeNull();
    expect(run.status).toBe(2);
    const going = await hearsay(['trace', '--records', '--keep-going', '--in', 'crawl.jsonl'], {
      cwd,
      input,
    });
    expect([going.status, going.stdout]).toEqual([0, run.stdout]);
  });

  it('names a source that cannot be read, looks in the others, and ends with 2', async () => {
    const cwd = folderWith({ 'crawl.jsonl': JSON.stringify(QUAY) });
    const input = JSON.stringify({ id: 'q1', words: 'the quay is closed until May' });
    const run = await hearsay(['trace', '--records', '--in', 'gone.jsonl', 'crawl.jsonl'], { cwd, input });
    expect(linesOf(run.stdout)[0]!.trace!.places).toHaveLength(1);
    expect(run.stderr).toMatch(/^hearsay: gone\.jsonl: /u);
    expect(run.status).toBe(2);
  });
});

describe('--records beside what it cannot go with', () => {
  it.each([
    [['extract', '--records', 'a.txt'], 'reads standard input alone'],
    [['extract', '--records', '-f', 'csv'], 'prints JSON lines'],
    [['extract', '--records', '-o', 'a.jsonl'], "cannot be used with option '-o, --output <file>'"],
    [['extract'], "missing required argument 'file'"],
    [['trace', '--records', 'words', '--in', 'a.txt'], 'reads standard input alone'],
    [['trace', '--records', '--in', '-'], 'the quotations come from standard input'],
    [['trace', '--records', '--in', 'a.txt', '-f', 'json'], "cannot be used with option '-f, --format"],
    [['trace', '--in', 'a.txt'], "missing required argument 'words'"],
  ])('hearsay %j is refused', async (args, message) => {
    const run = await hearsay(args, { input: RECORDS });
    expect(run.stderr).toContain(message);
    expect([run.status, run.stdout]).toEqual([2, '']);
  });
});
