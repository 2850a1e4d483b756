import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadModels } from '../../models/load-models.ts';
import { readDocuments } from '../../readers/read-document.ts';
import { readText } from '../../readers/text/read-text.ts';
import { collate } from '../collate.ts';
import { ENGLISH } from '../english/english.ts';
import type { Collation } from '../model/collation.ts';
import type { Document } from '../model/document.ts';

const folder = join(import.meta.dirname, '../../../examples/harbour/reports');
const models = loadModels({ engine: 'fast' });

/** Two wordings' texts with the reason why they stand together. */
interface Reason {
  readonly a: string;
  readonly b: string;
  readonly reason: string;
}

function reasonsOf({ statements }: Collation): Reason[] {
  return statements.flatMap(({ wordings, comparisons }) =>
    comparisons.map(({ a, b, bond: { reason } }) => ({
      a: wordings[a]!.text,
      b: wordings[b]!.text,
      reason,
    })),
  );
}

function report(id: string, text: string): Document {
  return readText(text, { path: `${id}.txt`, id, kind: 'report' });
}

/** The words that a reason says both wordings hold: the first's form and the second's. */
function sharedIn(reason: string): (readonly [string, string])[] {
  const told = /both say ([^;]*)/u.exec(reason)?.[1] ?? '';
  return Array.from(
    told.matchAll(/“([^”]+)”(?: \(“([^”]+)”\))?/gu),
    ([, one, other]) => [one!, other ?? one!] as const,
  );
}

/** The words that a reason says are related. */
function relatedIn(reason: string): string[] {
  const told = /“([^”]+)” and “([^”]+)” (?:are|can|begin)/u.exec(reason);
  return told === null ? [] : [told[1]!, told[2]!];
}

let reasons: Reason[];
let collations: Collation[];

beforeAll(async () => {
  const names = ['courier.txt', 'northline.html', 'lantern.md', 'notebook.json'];
  const read = names.map((name) =>
    readDocuments(readFileSync(join(folder, name)), { path: name, kind: 'report' }),
  );
  const invented = collate(
    [
      report(
        'a',
        'The council has bought a new vessel, Mayor Ada Brook said on Monday.\n\n“We don’t expect the completing of the quay before June,” Brook said.\n\n“We are sorry for it,” Brook told reporters.\n',
      ),
      report(
        'b',
        'Mayor Ada Brook said on Monday that the council purchased a new ship.\n\nBrook said the quay isn’t expected to be completed before June.\n\n“We are sorry for it,” Brook told reporters.\n',
      ),
    ],
    models,
  );
  collations = [collate((await Promise.all(read)).flat(), models), invented];
  reasons = collations.flatMap(reasonsOf);
});

const folded = (text: string): string => text.toLowerCase();

describe('the reason of a likelihood', () => {
  it('quotes as shared only what stands in both wordings, each in its own form', () => {
    const told = reasons.flatMap((each) => sharedIn(each.reason).map((pair) => ({ ...each, pair })));
    expect(told.length).toBeGreaterThan(20);
    for (const { a, b, pair } of told) {
      expect(a).toContain(pair[0]);
      expect(folded(b)).toContain(folded(pair[1]));
    }
    expect(told.some(({ pair }) => pair[0] !== pair[1])).toBe(true);
  });

  it('names no function word and no clitic', () => {
    const words = reasons.flatMap(({ reason }) => [...sharedIn(reason).flat(), ...relatedIn(reason)]);
    expect(
      words.filter((word) => ENGLISH.sense.functionWords.has(folded(word)) || /^n?['’]/u.test(word)),
    ).toEqual([]);
  });

  it('tells of related words only where they are two that differ, one of each wording', () => {
    const told = reasons.filter(({ reason }) => relatedIn(reason).length > 0);
    expect(told.length).toBeGreaterThan(0);
    for (const { a, b, reason } of told) {
      const [one, other] = relatedIn(reason);
      expect(folded(one!)).not.toBe(folded(other!));
      expect(folded(a)).toContain(folded(one!));
      expect(folded(b)).toContain(folded(other!));
    }
    const equal = reasons.filter(({ a, b }) => a === b);
    expect(equal.length).toBeGreaterThan(0);
    expect(equal.flatMap(({ reason }) => relatedIn(reason))).toEqual([]);
  });

  it('names no German function word of two German wordings', () => {
    const german = collate(
      [
        report(
          'g1',
          'Die neue Brücke ist ein großer Gewinn für die Stadt, sagte Bürgermeisterin Anna Krug am Montag.\n\n„Die Kosten sind nicht gestiegen“, sagte Krug.\n',
        ),
        report(
          'g2',
          'Bürgermeisterin Anna Krug sagte, die neue Brücke ist ein Gewinn für die ganze Stadt.\n\n„Die Kosten sind nicht gestiegen“, sagte Krug am Montag.\n',
        ),
      ],
      models,
    );
    const words = reasonsOf(german).flatMap(({ reason }) => sharedIn(reason).flat().map(folded));
    expect(words).toContain('kosten');
    for (const small of ['ist', 'ein', 'die', 'sind', 'für', 'nicht']) expect(words).not.toContain(small);
  });
});

describe('what keeps the nearest wording apart', () => {
  it('never shows a likelihood under the threshold as the threshold itself', () => {
    const told = collations
      .flatMap(({ statements }) => statements.flatMap(({ nearest }) => nearest))
      .filter(({ reason }) => reason.includes('the threshold is'));
    expect(told.length).toBeGreaterThan(0);
    for (const { reason } of told) {
      const [chance, threshold] = /^(\S+) % likely.*the threshold is (\S+) %/u.exec(reason)!.slice(1);
      expect(Number(chance)).toBeLessThan(Number(threshold));
    }
  });

  it('is told below the threshold only where neither stands with a wording of the other report', () => {
    for (const { statements } of collations) {
      const besides = (witness: string, start: number): string[] =>
        statements
          .filter(({ wordings }) =>
            wordings.some((each) => each.witness === witness && each.content[0]!.start === start),
          )
          .flatMap(({ wordings }) => wordings.map((each) => each.witness));
      for (const { wordings, nearest } of statements) {
        for (const { wording, witness, content, score } of nearest) {
          const own = wordings[wording]!;
          const isTaken =
            besides(own.witness, own.content[0]!.start).includes(witness) ||
            besides(witness, content[0]!.start).includes(own.witness);
          expect(isTaken && score < models.alignment.showAt).toBe(false);
        }
      }
    }
  });
});
