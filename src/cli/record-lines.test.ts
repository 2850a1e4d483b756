import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import type { RecordAnswer } from '../app/records/record-answer.ts';
import { writeRecordLines } from './record-lines.ts';

it('a bug that one record meets is told of on its line, and the others go on', async () => {
  async function* answers(): AsyncGenerator<RecordAnswer<string>> {
    yield { id: 'a', error: new TypeError('secret') };
    yield { id: 'b', answer: 'read' };
  }
  const [output, messages] = [new PassThrough(), new PassThrough()];
  let status: number | null = null;
  const finish = (told: number) => {
    status = told;
  };
  const terminal = { input: new PassThrough(), output, messages, env: {} };
  await writeRecordLines(answers(), (answer, id) => `${id}: ${answer}\n`, undefined, { terminal, finish });
  output.end();
  messages.end();
  const [first, ...others] = (await text(output)).split('\n');
  expect(JSON.parse(first!)).toMatchObject({ id: 'a', error: { code: 'internal' } });
  expect(first).not.toContain('secret');
  expect(others).toEqual(['b: read', '']);
  expect(await text(messages)).toMatch(/^hearsay: a: this is a bug in hearsay.*\nTypeError: secret/u);
  expect(status).toBe(2);
});
