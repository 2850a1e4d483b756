import { describe, expect, it } from 'vitest';
import { asSentence } from './error-page.ts';

describe('a message on a page', () => {
  it('is a sentence', () => {
    expect(asSentence('the name or the password is wrong')).toBe('The name or the password is wrong.');
    expect(asSentence('There is no story st-9.')).toBe('There is no story st-9.');
    expect(asSentence('')).toBe('');
  });

  it('leaves addresses, paths and names of files as they are', () => {
    expect(asSentence('https://gull.example/: did not answer')).toBe(
      'https://gull.example/: did not answer.',
    );
    expect(asSentence('report.html: is empty')).toBe('report.html: is empty.');
    expect(asSentence('/news/a.txt is no text?')).toBe('/news/a.txt is no text?');
  });
});
