import { describe, expect, it } from 'vitest';
import { organisationKey, shortForms } from './organisation-key.ts';

describe('organisationKey', () => {
  it.each([
    ['F.B.I.', 'Federal Bureau of Investigation'],
    ['the U.S.', 'United States'],
    ['Justice Department', 'U.S. Department of Justice'],
    ['Acme Works, Inc.', 'acme works'],
  ])('%s and %s have one key', (a, b) => {
    expect(organisationKey(a)).toBe(organisationKey(b));
  });
});

describe('shortForms', () => {
  it('refers an acronym and the last word of an outlet to the one long name', () => {
    const forms = shortForms(['hsb', 'harbour safety board', 'courier', 'springfield courier']);
    expect(Object.fromEntries(forms)).toEqual({
      hsb: 'harbour safety board',
      courier: 'springfield courier',
    });
  });

  it('refers a name to the one with a word that only says what it is', () => {
    expect(shortForms(['harbour', 'harbour news', 'texas', 'texas radio'])).toEqual(
      new Map([['harbour', 'harbour news']]),
    );
  });

  it('leaves a short form alone where two long names fit', () => {
    expect(shortForms(['courier', 'springfield courier', 'harbour courier']).size).toBe(0);
  });
});
