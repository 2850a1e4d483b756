import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { collate } from '../src/core/collate.ts';
import { extract } from '../src/core/extract/extract.ts';
import type { Collation, Statement, Wording } from '../src/core/model/collation.ts';
import type { Document } from '../src/core/model/document.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readDocuments } from '../src/readers/read-document.ts';
import { readText } from '../src/readers/text/read-text.ts';

const folder = join(import.meta.dirname, '../examples/harbour');
const models = loadModels({ engine: 'fast' });

async function readExample(name: string, kind: Document['kind']): Promise<Document> {
  const path = join(folder, name);
  const [document] = await readDocuments(readFileSync(path), { path, kind });
  return document!;
}

function report(id: string, text: string): Document {
  return readText(text, { path: `${id}.txt`, id, kind: 'report' });
}

let reports: Document[];
let briefing: Document;
let collation: Collation;

beforeAll(async () => {
  const names = ['courier.txt', 'northline.html', 'lantern.md', 'notebook.json'];
  reports = await Promise.all(names.map((name) => readExample(`reports/${name}`, 'report')));
  briefing = await readExample('briefing.vtt', 'transcript');
  collation = collate([...reports, briefing], models);
});

/** The statement that holds a wording with these words. */
function statementWith(words: string): Statement {
  const found = collation.statements.find(({ wordings }) =>
    wordings.some((wording) => wording.text.includes(words)),
  );
  if (found === undefined) throw new Error(`no statement holds ${words}`);
  return found;
}

/** What a wording's comparison with the transcript found. */
function verdictOf(statement: Statement, words: string) {
  const place = statement.wordings.findIndex((wording) => wording.text.includes(words));
  return statement.comparisons.find(
    ({ a, b }) => a === place && statement.wordings[b]!.witness === briefing.id,
  );
}

/** Why which reports' wordings stand together, whatever the order of witnesses and statements. */
function bondsOf({ statements }: Collation): string[] {
  const name = ({ witness, content }: Wording) => `${witness}:${content[0]!.start}`;
  return statements
    .flatMap(({ wordings, comparisons }) =>
      comparisons.map(({ a, b, bond: { rule, score } }) =>
        [...[name(wordings[a]!), name(wordings[b]!)].sort(), rule, score].join(' '),
      ),
    )
    .sort();
}

/** Which wordings stand together, whatever the order of witnesses and statements. */
function partition({ statements }: Collation): string[] {
  const name = ({ witness, content }: Wording) => `${witness}:${content[0]!.start}`;
  return statements.map(({ wordings }) => wordings.map(name).sort().join(' ')).sort();
}

describe('a short quotation of somebody who is known to speak in the transcript', () => {
  it.each(['We know why the ferry turned', 'We are blaming the helmsman'])(
    'is told where it lost its "not": %s',
    (words) => {
      const { id, wordings } = statementWith(words);
      const [finding] = collation.findings.filter(({ statement }) => statement === id);
      expect(finding).toMatchObject({ kind: 'changed', level: 'likely' });
      expect(wordings[finding!.a]!.text).toContain(words);
    },
  );
});

describe('collate', () => {
  it('says verbatim of a quotation that the transcript carries word for word', () => {
    const statement = statementWith('Eleven people were hurt');
    expect(verdictOf(statement, 'Eleven people were hurt')?.words).toBe('cleaned');
    expect(verdictOf(statementWith("I can't give you a date"), "I can't give you a date")?.words).toBe(
      'verbatim',
    );
  });

  it('says changed of a dropped negation, with the words', () => {
    const verdict = verdictOf(statementWith('We know why the ferry'), 'We know why the ferry');
    expect(verdict?.words).toBe('changed');
    expect(verdict?.changes.map(({ kind }) => kind)).toContain('negation');
  });

  it('keeps a spliced quotation whole', () => {
    const statement = statementWith("Nobody was killed, and I won't guess");
    expect(verdictOf(statement, 'Nobody was killed, and')?.words).toBe('spliced');
  });

  it('says misattributed where the transcript gives the words to another speaker', () => {
    const statement = statementWith('one pair of eyes');
    const byMarrow = statement.comparisons.find(
      ({ a, b }) =>
        statement.wordings[a]!.witness === 'notebook' && statement.wordings[b]!.witness === briefing.id,
    );
    expect(byMarrow?.speaker).toBe('misattributed');
  });

  it('names a quotation that no transcript carries', () => {
    const statement = statementWith('benefit of its shareholders');
    expect(statement.missing).toMatchObject([{ words: 'not-found', speakerInSource: true }]);
  });

  it('tells a transcript that could not be read from one that lacks the words', () => {
    const unavailable = [{ path: 'scan.pdf', message: 'no text' }];
    const { statements } = collate(reports, models, { unavailable });
    const verdicts = new Set(statements.flatMap(({ missing }) => missing.map(({ words }) => words)));
    expect([...verdicts]).toEqual(['source-unavailable']);
  });

  it('gives unlabelled words of a transcript no speaker', () => {
    const speech =
      'We will open the gate in May. Nobody should wait in the rain for a ticket that costs two marks.';
    const transcript = readText(speech, { path: 'speech.txt', id: 'speech', kind: 'transcript' });
    const said = report('r', '“We will open the gate in May,” Warden Elsbeth Crane said on Monday.');
    const { statements } = collate([said, transcript], models);
    expect(
      statements.flatMap(({ comparisons }) => comparisons).map(({ words, speaker }) => [words, speaker]),
    ).toEqual([['verbatim', 'unresolved']]);
  });

  it('lays the same wordings together, by the same bonds, in whatever order the witnesses come', () => {
    const [expected, bonds] = [partition(collation), bondsOf(collation)];
    fc.assert(
      fc.property(fc.shuffledSubarray([...reports, briefing], { minLength: 5 }), (shuffled) => {
        const again = collate(shuffled, models);
        expect(partition(again)).toEqual(expected);
        expect(bondsOf(again)).toEqual(bonds);
      }),
      { seed: 5, numRuns: 8 },
    );
  });

  it('gives every two wordings that it compares a bond with a rule, a score and a reason', () => {
    for (const { wordings, comparisons } of collation.statements) {
      for (const { a, b, bond } of comparisons) {
        expect(wordings[a]!.witness).not.toBe(wordings[b]!.witness);
        expect(bond.rule === 'located').toBe(wordings[b]!.witness === briefing.id);
        expect(bond.score).toBeGreaterThanOrEqual(0);
        expect(bond.score).toBeLessThanOrEqual(1);
        expect(bond.reason).toMatch(/\w.*\.$/u);
      }
    }
  });

  it('tells of the nearest wording that stands apart where it stands, in another statement', () => {
    const nameOf = (witness: string, content: Wording['content']) => JSON.stringify([witness, content]);
    const near = collation.statements.flatMap((statement) =>
      statement.nearest.map((nearest) => ({ statement, nearest })),
    );
    expect(near.length).toBeGreaterThan(3);
    for (const { statement, nearest } of near) {
      const other = nameOf(nearest.witness, nearest.content);
      const holders = collation.statements.filter(({ wordings }) =>
        wordings.some(({ witness, content }) => nameOf(witness, content) === other),
      );
      expect(holders.length).toBeGreaterThan(0);
      expect(holders).not.toContain(statement);
      expect(nearest.reason).toMatch(/\w.*\.$/u);
    }
  });

  it('keeps every span inside its witness', () => {
    const texts = new Map(collation.witnesses.map(({ id, text }) => [id, text]));
    for (const { wordings } of collation.statements) {
      for (const { witness, content } of wordings) {
        for (const { start, end } of content) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(texts.get(witness)!.length);
        }
      }
    }
  });

  it('finds every quotation of a report verbatim in its own copy', () => {
    const copy = { ...reports[0]!, id: 'copy' };
    const { statements } = collate([reports[0]!, copy], models);
    const pairs = statements.flatMap(({ wordings, comparisons }) =>
      comparisons.filter(
        ({ a, b }) => wordings[a]!.text === wordings[b]!.text && wordings[a]!.mode === 'direct',
      ),
    );
    expect(pairs.length).toBeGreaterThan(10);
    expect(new Set(pairs.map(({ words }) => words))).toEqual(new Set(['verbatim']));
  });

  it('finds nothing in two reports with nothing in common', () => {
    const one = report('one', 'The baker Odo Pell said that the oven would be lit at four.');
    const other = report('other', '“Rain will not stop the regatta,” said Captain Ruth Amsel.');
    const { statements } = collate([one, other], models);
    expect(statements.every(({ wordings }) => wordings.length === 1)).toBe(true);
  });
});

describe('the engine of a collation', () => {
  const texts = ['a', 'b'].map((id) =>
    report(id, `“The mast at Fell Point stays up,” Ada Moll said on day ${id}.\n`),
  );

  it('is that of its models, and an oddity tells of reports that another one had read', () => {
    const found = extract(readDocument(texts[0]!), models.extraction);
    const extractions = new Map([['a', { ...found, engine: 'deep' as const }]]);
    const mixed = collate(texts, models, { extractions });
    expect(mixed.engine).toBe('fast');
    expect(mixed.oddities.map(({ code, message }) => [code, message])).toEqual([
      ['engines-mixed', '1 of 2 reports were read earlier by the deep engine, the others by the fast one.'],
    ]);
    expect(collate(texts, models).oddities).toEqual([]);
  });
});
