import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NO_CONFIG, parseConfig, readConfig } from './read-config.ts';

describe('hearsay.config.json', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'hearsay-config-'));
    mkdirSync(join(folder, 'stories/may'), { recursive: true });
    const config = {
      $schema: './schema/config.schema.json',
      profile: './house.json',
      sources: ['talks', 'https://example.org/talk.vtt'],
      aliases: [['Ruth Ambler', 'the Harbour Queen']],
      ignore: [{ words: 'second boat', reason: 'agreed' }],
      baseline: 'known.json',
    };
    writeFileSync(join(folder, 'hearsay.config.json'), `\ufeff${JSON.stringify(config)}`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is the nearest one upward, its paths as seen from the working folder', async () => {
    expect(await readConfig(undefined, join(folder, 'stories/may'))).toEqual({
      file: '../../hearsay.config.json',
      profile: join(folder, 'house.json'),
      sources: ['../../talks', 'https://example.org/talk.vtt'],
      aliases: [['Ruth Ambler', 'the Harbour Queen']],
      ignore: [{ words: 'second boat', reason: 'agreed' }],
      baseline: '../../known.json',
    });
    expect(await readConfig('stories/../hearsay.config.json', folder)).toMatchObject({
      sources: ['talks', 'https://example.org/talk.vtt'],
    });
  });

  it('need not be there, unless it is named', async () => {
    expect(await readConfig(undefined, tmpdir())).toEqual(NO_CONFIG);
    await expect(readConfig('gone.json', folder)).rejects.toMatchObject({
      code: 'unreadable',
      message: 'gone.json: no such file',
    });
  });

  it.each([
    ['{', 'c.json: the configuration is not JSON'],
    ['[]', 'c.json: configuration: '],
    ['{"profil": "ap"}', 'c.json: configuration: Unrecognized key: "profil"'],
    ['{"sources": "talks"}', 'c.json: sources: '],
    ['{"aliases": [["Ruth Ambler"]]}', 'c.json: aliases.0: '],
    ['{"ignore": [{"words": "boat"}]}', 'c.json: ignore.0.reason: '],
    ['{"ignore": [{"reason": "so"}]}', 'c.json: ignore.0: names neither words nor path nor kind'],
  ])('that reads %s is refused by its file and field', (text, message) => {
    expect(() => parseConfig(text, 'c.json')).toThrow(message);
  });
});
