import { describe, expect, it } from 'vitest';
import { labelAt } from './labels.ts';

/** Milliseconds of this thread's processor that reading a line ten times takes. */
function cost(line: string): number {
  const before = process.threadCpuUsage();
  for (let turn = 0; turn < 10; turn += 1) labelAt(line, { start: 0, end: line.length });
  return process.threadCpuUsage(before).user / 1000;
}

describe('labelAt', () => {
  it.each([
    ['a time', '00:00:01.000', ' ', 'x'],
    ['a time and a dash', '0:01 -', ' ', 'x'],
    ['a name', 'Ada', ' ', 'x'],
    ['a name, in tabs', 'Ada', '\t', '0:03 x'],
    ['a name and a role', 'Ada --', ' ', 'x'],
    ['a bracket', '[', ' ', '] x'],
  ])('takes no time over a run of white space behind %s', (_, head, space, tail) => {
    const worst = Math.max(...[60, 90, 150].map((length) => cost(head + space.repeat(length) + tail)));
    expect(worst).toBeLessThan(100);
  });

  it('reads name, time and words whatever white space parts them', () => {
    const line = '0:03    Ada Roe   :    we go';
    const label = labelAt(line, { start: 0, end: line.length })!;
    expect(line.slice(label.span.start, label.span.end)).toBe('Ada Roe');
    expect(line.slice(label.bodyStart)).toBe('we go');
    expect(label.time).toBe(3000);
  });
});
