import { StatementSync } from 'node:sqlite';
import pg from 'pg';

/**
 * Loaded before the program (`node --import`), this ends it as a power cut would at a statement to the database: at the one
 * whose number stands in DIE_AT, before an odd one and right after an even one. Where it lives, it tells the number of
 * statements at its end. A place told in statements is the same on a slow machine and on a fast one.
 */
const dieAt = Number(process.env.DIE_AT ?? Number.POSITIVE_INFINITY);
let statements = 0;

function counted<Args extends unknown[], Result>(
  run: (this: unknown, ...args: Args) => Result,
): (this: unknown, ...args: Args) => Result {
  return function (...args) {
    statements += 1;
    const last = statements === dieAt;
    if (last && dieAt % 2 === 1) process.kill(process.pid, 'SIGKILL');
    const result = run.apply(this, args);
    if (last) process.kill(process.pid, 'SIGKILL');
    return result;
  };
}

for (const name of ['run', 'all'] as const) {
  Object.assign(StatementSync.prototype, { [name]: counted(StatementSync.prototype[name] as () => unknown) });
}
Object.assign(pg.Client.prototype, { query: counted(pg.Client.prototype.query as () => unknown) });

process.once('exit', () => process.stderr.write(`${statements} statements\n`));
