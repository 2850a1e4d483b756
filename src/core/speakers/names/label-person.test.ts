import { describe, expect, it } from 'vitest';
import { personOfLabel } from './label-person.ts';

describe('personOfLabel', () => {
  it.each([
    ['MR. OAK', 'MR. OAK', null],
    ['Mr. OAK of New Fenwick', 'Mr. OAK', 'New Fenwick'],
    ['Ms. ADA T. ROE of the East Islands', 'Ms. ADA T. ROE', 'the East Islands'],
    ['Mr. DeBECK (during the reading)', 'Mr. DeBECK', null],
    ['Tom Oak (Fenwick) (Ind)', 'Tom Oak', null],
    ['TOM OAK, JR.', 'TOM OAK', null],
    ['Jane Roe, host of the programme', 'Jane Roe', null],
    ['Mr. Manager HILL', 'HILL', null],
    ['The Minister for Ports (Ada Roe)', 'Ada Roe', null],
    ['The SPEAKER pro tempore (Mr. Oak)', 'Mr. Oak', null],
    ['Madam Deputy Speaker (Ines Hill)', 'Ines Hill', null],
  ])('finds the person in “%s”', (label, words, place) => {
    expect(personOfLabel(label)).toEqual({ words, place, isOffice: false });
  });

  it.each([
    'THE COURT',
    'The Minister for Ports',
    'Mr Speaker',
    'Madam Deputy Speaker',
    'The PRESIDING OFFICER',
    'SPEAKER_00',
    'Hon. Members',
    'Several hon. Members',
    'PROSPECTIVE JUROR NO. 7',
  ])('finds nobody in “%s”', (label) => {
    expect(personOfLabel(label).isOffice).toBe(true);
  });
});
