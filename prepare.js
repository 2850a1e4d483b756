/**
 * Builds the package where npm prepares a checkout of it. Installed from git for all (`npm install -g git+…`, as pre-commit does), npm
 * hands `--global` on to the install of the clone's own tools, which then land elsewhere: they are brought here first.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const HERE = { cwd: import.meta.dirname, shell: process.platform === 'win32', stdio: 'inherit' };

function run(...args) {
  const env = { ...process.env, npm_config_global: 'false', npm_config_prefix: undefined };
  const { status } = spawnSync('npm', args, { ...HERE, env });
  if (status !== 0) process.exit(status ?? 1);
}

// Bringing the tools ends in this file again, which then builds.
if (existsSync(new URL('node_modules/typescript', import.meta.url))) run('run', '--silent', 'build');
else run('ci', '--include=dev', '--no-audit', '--no-fund');
