import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { sampleCheck } from '../../test/arbitraries/sample-check.ts';
import type { Change, ChangeKind } from '../core/model/verdict.ts';
import {
  gradeDraft,
  isAtLeast,
  loadProfile,
  packagedProfiles,
  parseProfile,
  profileNames,
} from './house-profile.ts';

function change(kind: ChangeKind): Change {
  return { kind, a: [], b: [], from: 'a', to: 'b', reason: '' };
}

async function severityOf(
  profile: string,
  words: 'cleaned' | 'trimmed' | 'reworded' | 'changed',
  kinds: ChangeKind[],
) {
  const check = sampleCheck();
  const quotations = [{ ...check.quotations[1]!, words, changes: kinds.map(change) }];
  return gradeDraft({ ...check, quotations }, await loadProfile(profile)).quotations[0]!;
}

describe('the house profiles', () => {
  it('are one readable file each, complete, every rule that says something told in a sentence', async () => {
    for (const name of profileNames()) {
      const profile = await loadProfile(name);
      expect(profile.name).toBe(name);
      const { words, changes, speaker, chain } = profile;
      for (const { severity, rule } of [words, changes, speaker, chain].flatMap((part) =>
        Object.values(part),
      )) {
        expect(rule === '', `${name}: ${rule}`).toBe(severity === 'none');
      }
      expect(profile.words.changed.severity).toBe('error');
      expect(profile.speaker.misattributed.severity).toBe('error');
    }
  });

  it('take it as a note at most that no source carries what somebody said who does not speak there', async () => {
    const check = sampleCheck();
    const missing = check.quotations[3]!;
    const quotations = [missing, { ...missing, speakerInSource: false }, { ...missing, rule: 'too-common' }];
    const graded = gradeDraft({ ...check, quotations }, await loadProfile('ap'));
    expect(graded.quotations.map(({ severity }) => severity)).toEqual(['error', 'note', 'note']);
  });

  it('contradict each other where the guides do: on tidied speech and on silent cuts', async () => {
    const severities = async (words: 'cleaned' | 'trimmed', kind: ChangeKind) => {
      const graded = profileNames().map(async (name) => [
        name,
        (await severityOf(name, words, [kind])).severity,
      ]);
      return Object.fromEntries(await Promise.all(graded));
    };
    expect(await severities('cleaned', 'contraction')).toEqual({
      default: 'note',
      ap: 'error',
      bluebook: 'error',
      reuters: 'warning',
      nyt: 'error',
      guardian: 'none',
    });
    expect(await severities('trimmed', 'omission')).toEqual({
      default: 'warning',
      ap: 'error',
      bluebook: 'warning',
      reuters: 'error',
      nyt: 'error',
      guardian: 'warning',
    });
  });

  it('let a kind of change that the house names decide where it is the only one', async () => {
    expect((await severityOf('nyt', 'cleaned', ['filler'])).severity).toBe('none');
    expect((await severityOf('nyt', 'cleaned', ['filler', 'contraction'])).severity).toBe('error');
  });

  it('take the gravest rule that applies and say it', async () => {
    const check = sampleCheck();
    const graded = gradeDraft(check, await loadProfile('guardian'));
    expect(graded.profile).toBe('guardian');
    expect(graded.quotations.map(({ severity }) => severity)).toEqual(['error', 'none', 'error', 'warning']);
    expect(graded.quotations[2]!.houseRule).toMatch(/another speaker/);
  });

  it('refuse a name that is none, a file that is not there, and a file of another shape, each by name', async () => {
    await expect(loadProfile('tabloid')).rejects.toMatchObject({
      code: 'bad-option',
      message: expect.stringContaining('guardian'),
    });
    await expect(loadProfile('/nowhere/own.json')).rejects.toMatchObject({ code: 'unreadable' });
    expect(() => parseProfile('{', 'own.json')).toThrow(/own\.json: the profile is not JSON/);
    const own = { ...(await loadProfile('ap')), name: 'own' };
    expect(parseProfile(JSON.stringify(own), 'own.json').name).toBe('own');
    const wrong = { ...own, words: { ...own.words, verbatim: { severity: 'fatal', rule: '' } } };
    expect(() => parseProfile(JSON.stringify(wrong), 'own.json')).toThrow(
      /own\.json: words\.verbatim\.severity/,
    );
  });

  it('cost only themselves where their files are broken or state another name', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'hearsay-profiles-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync(new URL('../../profiles/', import.meta.url), folder, { recursive: true });
    const place = pathToFileURL(`${folder}/`);
    writeFileSync(join(folder, 'ap.json'), '{"name": "ap"');
    writeFileSync(join(folder, 'nyt.json'), JSON.stringify({ ...(await loadProfile('nyt')), name: 'times' }));
    const { profiles, refused } = await packagedProfiles(place);
    expect(profiles.map(({ name }) => name)).toEqual(['default', 'bluebook', 'guardian', 'reuters']);
    expect(refused).toEqual([
      'profiles/ap.json: the profile is not JSON',
      'profiles/nyt.json: name: it is "times", not the file\'s',
    ]);
    await expect(loadProfile('ap', place)).rejects.toMatchObject({ code: 'malformed', message: refused[0] });
    expect((await loadProfile('reuters', place)).title).toBe('Reuters');
    rmSync(folder, { recursive: true });
    expect(await packagedProfiles(place)).toEqual({ profiles: [], refused: [] });
    await expect(loadProfile('default', place)).rejects.toMatchObject({ code: 'unreadable' });
  });

  it('order severities', () => {
    expect(isAtLeast('error', 'warning')).toBe(true);
    expect(isAtLeast('note', 'warning')).toBe(false);
  });
});
