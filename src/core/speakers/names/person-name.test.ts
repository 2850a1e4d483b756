import { describe, expect, it } from 'vitest';
import { namesAgree, parsePersonName } from './person-name.ts';

const name = (text: string) => parsePersonName(text.split(' '));

describe('parsePersonName', () => {
  it('reads given, middle and family name and suffix', () => {
    expect(name('Ada B. Lind Jr.')).toMatchObject({
      given: 'Ada',
      middle: ['B.'],
      family: 'lind',
      suffix: 'Jr',
    });
  });

  it('keeps the particles of a family name', () => {
    expect(name('Tom van der Berg').family).toBe('van der berg');
    expect(name('de Groot')).toMatchObject({ given: null, family: 'de groot' });
  });

  it('takes a single word for a family name', () => {
    expect(name('Lind')).toMatchObject({ given: null, family: 'lind' });
  });
});

describe('namesAgree', () => {
  it.each([
    ['Robert Moss', 'Bob Moss'],
    ['Robert K. Moss', 'Moss'],
    ['R. Moss', 'Robert Moss'],
    ['José Lind', 'Jose Lind'],
    ['Mathew Lind', 'Matthew Lind'],
    ['Enrique Pardo Lind', 'Pardo Lind'],
  ])('%s and %s can be one person', (a, b) => {
    expect(namesAgree(name(a), name(b))).toBe(true);
    expect(namesAgree(name(b), name(a))).toBe(true);
  });

  it.each([
    ['Robert Moss', 'Tom Moss'],
    ['Robert Moss', 'Robert Lind'],
    ['Robert Moss', 'Robert Moss Jr.'],
    ['Ada Moss', 'Adam Moss'],
  ])('%s and %s are two people', (a, b) => {
    expect(namesAgree(name(a), name(b))).toBe(false);
    expect(namesAgree(name(b), name(a))).toBe(false);
  });
});
