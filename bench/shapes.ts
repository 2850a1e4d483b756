/** Time of reading, extraction and speakers by length, for texts that repeat one shape: `npm run bench:shapes [-- --engine deep]`. */

import { parseArgs } from 'node:util';
import { extractDocument } from '../src/app/extract-files.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readText } from '../src/readers/text/read-text.ts';
import { REPEATED_SHAPES, repeated } from '../test/arbitraries/repeated-shapes.ts';

const { values: options } = parseArgs({
  options: {
    engine: { type: 'string', default: 'fast' },
    /** Characters of the shortest text; each next one is twice as long. */
    least: { type: 'string', default: '12500' },
    most: { type: 'string', default: '100000' },
    /** Only shapes with these words in their name. */
    only: { type: 'string', default: '' },
  },
});
const models = loadModels({ engine: options.engine === 'deep' ? 'deep' : 'fast' });
const lengths: number[] = [];
for (let length = Number(options.least); length <= Number(options.most); length *= 2) lengths.push(length);

/** Of this thread's processor: what other programs do beside it does not count. */
function seconds(text: string): number {
  const before = process.threadCpuUsage();
  extractDocument(readText(`Ann Lee.\n\n${text}`, { path: 'shape' }), [], undefined, models);
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1e6;
}

console.log(
  `${'seconds for characters'.padEnd(40)}${lengths.map((length) => String(length).padStart(9)).join('')}  growth`,
);
for (const [name, piece] of Object.entries(REPEATED_SHAPES)) {
  if (!name.includes(options.only)) continue;
  seconds(repeated(piece, 2000));
  const times = lengths.map((length) => seconds(repeated(piece, length)));
  const growth = times.at(-1)! / Math.max(times.at(-2)!, 0.001);
  console.log(
    `${name.padEnd(40)}${times.map((time) => time.toFixed(2).padStart(9)).join('')}  ${growth.toFixed(1).padStart(5)}`,
  );
}
