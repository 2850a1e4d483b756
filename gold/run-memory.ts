import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

/** Names the folder that keeps what the evaluations of one run of all have worked out (`eval/floors.ts`). */
export const RUN_MEMORY = 'EVAL_RUN_MEMORY';

/**
 * What `make` gives, worked out once for each key by all processes of a run; anew where no folder is named. The key says
 * all that it hangs on but the program, which is the same in all.
 */
export function onceARun<Value>(key: readonly string[], make: () => Value): Value {
  const folder = process.env[RUN_MEMORY];
  if (folder === undefined) return make();
  const name = createHash('sha256').update(JSON.stringify(key)).digest('hex');
  const file = join(folder, name);
  if (existsSync(file)) return deserialize(readFileSync(file)) as Value;
  const value = make();
  // Another process reads the whole file or none.
  writeFileSync(`${file}.${process.pid}`, serialize(value));
  renameSync(`${file}.${process.pid}`, file);
  return value;
}
