import { describe, expect, it } from 'vitest';
import { report } from '../../../test/arbitraries/marked-report.ts';
import { loadLexicon } from '../../models/load-models.ts';
import type { Bond, Wording } from '../model/collation.ts';
import type { Speaker, SpeakerKind } from '../model/speaker.ts';
import { readingsById } from '../reading/readings.ts';
import { toWording } from '../wordings/wording.ts';
import { compareStatement } from './compare-statement.ts';

const bond: Bond = { rule: 'same-words', score: 1, reason: 'The same words.' };

/** The speaker of the statement that reports give to these kinds of speakers, one report a speaker's id. */
function leadOf(
  ids: readonly string[],
  kinds: Readonly<Record<string, SpeakerKind>>,
  sure: Readonly<Record<string, number>> = {},
): string {
  const reports = ids.map((_, i) => report(`r${i}`, 'News', '{The bridge is closed}.'));
  const wordings = reports.map(({ document, attributions }, i): Wording => {
    const said = { speaker: ids[i]!, chain: [ids[i]!], rule: 'name', evidence: null, confidence: 1 };
    return toWording(document, attributions[0]!, said);
  });
  const speakers = Object.entries(kinds).map(
    ([id, kind]): Speaker => ({ id, name: id, kind, aliases: [], roles: [] }),
  );
  const context = {
    located: new Map(),
    readings: readingsById(reports.map(({ reading }) => reading)),
    speakers,
    evidenceOf: ({ witness }: { readonly witness: string }) => ({
      source: 1,
      speaker: sure[ids[Number(witness.slice(1))]!] ?? 1,
    }),
    carries: () => false,
    unavailable: [],
    lexicon: loadLexicon(),
  };
  return compareStatement('st1', { wordings, bondOf: () => bond, nearest: [] }, context).speaker;
}

describe('the speaker of a statement', () => {
  it('is the one to whom most reports give it', () => {
    const kinds = { board: 'group', lind: 'person' } as const;
    expect(leadOf(['lind', 'board', 'board'], kinds)).toBe('board');
    expect(leadOf(['lind', 'lind', 'board'], kinds)).toBe('lind');
  });

  it('is the named one where as many reports give it to a document or a group', () => {
    expect(leadOf(['letter', 'lind'], { letter: 'document', lind: 'person' })).toBe('lind');
    expect(leadOf(['officials', 'lind'], { officials: 'unnamed', lind: 'person' })).toBe('lind');
  });

  it('is the one of whom the text is surest', () => {
    const kinds = { guessed: 'person', lind: 'person' } as const;
    expect(leadOf(['guessed', 'lind'], kinds, { guessed: 0.5 })).toBe('lind');
    expect(leadOf(['guessed', 'guessed', 'lind'], kinds, { guessed: 0.4 })).toBe('lind');
  });

  it('is unresolved only where no report names anybody', () => {
    const kinds = { nobody: 'unresolved', lind: 'person' } as const;
    expect(leadOf(['nobody', 'nobody', 'lind'], kinds)).toBe('lind');
    expect(leadOf(['nobody'], kinds)).toBe('nobody');
  });
});
