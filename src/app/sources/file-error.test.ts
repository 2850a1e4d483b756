import { describe, expect, it } from 'vitest';
import { HearsayError } from '../../core/model/error.ts';
import { toFileError } from './file-error.ts';

describe('toFileError', () => {
  it('names the reason in plain words, with the path', () => {
    const cause = Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    expect(toFileError('closed', cause)).toMatchObject({
      code: 'unreadable',
      message: 'closed: no permission to read it',
      cause,
    });
  });

  it('passes an expected failure unchanged', () => {
    const error = new HearsayError('empty', 'a.txt: is empty');
    expect(toFileError('a.txt', error)).toBe(error);
  });

  it('throws on what is a bug', () => {
    expect(() => toFileError('a.txt', new TypeError('bug'))).toThrow(TypeError);
  });
});
