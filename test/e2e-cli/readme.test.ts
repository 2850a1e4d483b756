import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hearsay, ROOT } from './run-hearsay.ts';

const file = join(ROOT, 'README.md');
const readme = readFileSync(file, 'utf8');

/** Which statements of the output the README shows, beside its head: one with a number, one with a negation. */
const SHOWN = [/minutes, in/, /helmsman/];

/** The head of a printed collation and some of its statements; `…` stands where others are left out. */
function shortened(output: string): string {
  const [summary, witnesses, verdicts, ...statements] = output.trimEnd().split('\n\n');
  const shown = SHOWN.flatMap((pattern) => statements.find((statement) => pattern.test(statement)) ?? []);
  return [summary, witnesses, verdicts, '…', ...shown, '…'].join('\n\n');
}

describe('the README', () => {
  it('shows what its command prints (npm run golden:update writes it anew)', async () => {
    const place = /<!-- output: npx hearsay (.*) -->\n```\n([\s\S]*?)\n```\n/;
    const [block, command, shown] = place.exec(readme)!;
    const { stdout } = await hearsay(command!.split(' '), { cwd: ROOT, asShipped: true });
    const expected = shortened(stdout);
    if (process.env.GOLDEN_UPDATE) {
      const filled = block.replace(/```\n[\s\S]*\n```/, () => `\`\`\`\n${expected}\n\`\`\``);
      writeFileSync(
        file,
        readme.replace(block, () => filled),
      );
      return;
    }
    expect(shown).toBe(expected);
  });

  it('links to files that exist', () => {
    const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
    expect(targets.length).toBeGreaterThan(8);
    expect(targets.filter((target) => !existsSync(join(dirname(file), target)))).toEqual([]);
  });

  it('names only commands, options and scripts that exist', async () => {
    const scripts = Object.keys(
      (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: object }).scripts,
    );
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1]!);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
    for (const [, name, rest] of readme.matchAll(/npx hearsay (\w+)([^`\n]*)/g)) {
      const { status, stdout } = await hearsay([name!, '--help']);
      expect(status, name).toBe(0);
      for (const [option] of rest!.matchAll(/--[a-z-]+/g))
        expect(stdout, `${name} ${option}`).toContain(option);
    }
  });
});
