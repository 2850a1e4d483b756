import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderWith, hearsay } from './run-hearsay.ts';

const TALK =
  'RUTH AMBLER: The fares will rise by four percent in June, and not before. Nobody asked us about the school.\n';
const DRAFT = `# Fares

<!-- hearsay-ignore-next the tape has nine -->
Ruth Ambler said: “The fares will rise by nine percent in June, and not before.”

Ruth Ambler said: “Everybody asked us about the school.”
`;

function project(config: object, files: Readonly<Record<string, string>> = {}): string {
  return folderWith({
    'talk.txt': TALK,
    'draft.md': DRAFT,
    'hearsay.config.json': JSON.stringify(config),
    ...files,
  });
}

describe('a configuration', () => {
  it('says what check goes by where the command line says nothing, also from a folder below', async () => {
    const cwd = project({ profile: 'ap', sources: ['talk.txt'] });
    mkdirSync(join(cwd, 'below'));
    const run = await hearsay(['check', '../draft.md'], { cwd: join(cwd, 'below') });
    expect(run).toMatchObject({ status: 1, stderr: '1 finding ignored: 1 by comments in the texts\n' });
    expect(run.stdout).toContain('profile ap: 1 error');
    expect(run.stdout).toContain('in ../talk.txt');
    const asked = await hearsay(['check', 'draft.md', '--profile', 'default'], { cwd });
    expect(asked.stdout).toContain('profile default');
    const without = await hearsay(['check', 'draft.md', '--no-config'], { cwd });
    expect(without).toMatchObject({ status: 2, stdout: '' });
    expect((await hearsay(['trace', 'Nobody asked us about the school'], { cwd })).stdout).toContain(
      'talk.txt',
    );
  });

  it('silences what its rules name, tells how much, and leaves it in JSON and SARIF with the reason', async () => {
    const cwd = project({ sources: ['talk.txt'], ignore: [{ words: 'about the school', reason: 'agreed' }] });
    const run = await hearsay(['check', 'draft.md', '-f', 'sarif'], { cwd });
    expect(run.status).toBe(0);
    expect(run.stderr).toBe('2 findings ignored: 1 by comments in the texts, 1 by hearsay.config.json\n');
    const [{ results }] = JSON.parse(run.stdout).runs;
    expect(
      results.map(
        (result: { suppressions: { justification: string }[] }) => result.suppressions[0]?.justification,
      ),
    ).toEqual(['ignored: the tape has nine', 'ignored: agreed']);
  });

  it('makes one speaker of two names in compare', async () => {
    const cwd = project(
      { aliases: [['Ruth Ambler', 'the Harbour Queen']] },
      {
        'a.txt': 'Harbour\n\n“The fares will rise by four percent in June,” Ruth Ambler said.\n',
        'b.txt': 'Harbour\n\n“The fares will rise by four percent in June,” the Harbour Queen said.\n',
      },
    );
    const speakers = async (...more: string[]): Promise<string[]> => {
      const { stdout } = await hearsay(['compare', 'a.txt', 'b.txt', '-f', 'json', ...more], { cwd });
      return JSON.parse(stdout).speakers.map(({ name }: { name: string }) => name);
    };
    expect(await speakers()).toEqual(['Ruth Ambler']);
    expect(await speakers('--no-config')).toHaveLength(2);
  });

  it('that is wrong ends the run with 2, naming the file and the field', async () => {
    const cwd = project({ ignore: [{ words: 'boat' }] });
    const run = await hearsay(['guard', 'draft.md', 'draft.md'], { cwd });
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/^hearsay: hearsay\.config\.json: ignore\.0\.reason: .+\n$/u);
  });
});
