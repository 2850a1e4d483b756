import { describe, expect, it } from 'vitest';
import type { ChangeKind } from '../model/verdict.ts';
import { isMisheardStretch, transcriptDoubt } from './transcript-doubt.ts';

const change = (kind: ChangeKind, from: string, to: string) => ({ kind, from, to, a: [], b: [], reason: '' });
const doubt = (kind: ChangeKind, from: string, to: string, around = '') =>
  transcriptDoubt(change(kind, from, to), around);

describe('transcriptDoubt', () => {
  it.each([
    ['substitution', 'peer', 'pier'],
    ['substitution', 'every day', 'everyday'],
    ['substitution', 'health care', 'healthcare'],
    ['name', 'Marjory', 'Marjorie'],
    ['name', 'crooked Jo', 'Krukid Joe'],
    ['omission', 'um', ''],
    ['insertion', '', 'the'],
    ['pronoun', 'him', 'them'],
    ['modality', 'could', 'would'],
    ['number', '91', '91 percent'],
    ['number', '$3 billion', '3 billion'],
    ['number', '66 000', 'sixty-six thousand'],
    ['name', 'II', 'two'],
    ['number', 'one two', '12'],
    ['number', '14', 'four team'],
    ['name', 'K9', 'nine'],
    ['name', 'kay nine', 'K9'],
    ['number', 'bee 12', 'B12'],
    ['name', '', 'thank you, Ada'],
    ['name', 'my God', ''],
  ] as const)('doubts that “%3$s” was changed where a program heard “%2$s”', (kind, from, to) => {
    expect(doubt(kind, from, to)).not.toBeNull();
  });

  it.each([
    ['number', '18', '19'],
    ['number', 'millions', 'billions'],
    ['number', '$187', '$1.87'],
    ['negation', "wouldn't", 'would'],
    ['negation', 'not', ''],
    ['negation', '', 'never'],
    ['name', 'Ada Roe', 'Tom Oak'],
    ['substitution', 'bridge', 'ferry'],
    ['omission', 'the county', ''],
    ['number', '14', 'forty'],
    ['number', '14', 'four'],
    ['name', 'K9', 'eight'],
    ['number', 'B12', 'seven 12'],
    ['name', 'Ada', ''],
    ['name', '', 'thank you for Ada Roe and the county'],
    ['name', 'catherine', 'Patricia'],
  ] as const)('leaves a finding: %s “%s”, “%s”', (kind, from, to) => {
    expect(doubt(kind, from, to)).toBeNull();
  });

  it('doubts words that stand there twice, and keeps a single one', () => {
    expect(doubt('negation', 'it is not', '', 'it is not it is not safe')).not.toBeNull();
    expect(doubt('negation', 'it is not', '', 'we say it is not safe')).toBeNull();
    expect(doubt('negation', 'safe it is not', '', 'it is not safe it is not safe for us')).not.toBeNull();
    expect(doubt('negation', 'no that was', '', 'that was no that was Ada')).not.toBeNull();
    expect(doubt('number', 'millions', '', 'gave millions and millions billions')).not.toBeNull();
    expect(doubt('pronoun', 'store we will', '', 'I will store we will restore it')).not.toBeNull();
    expect(doubt('negation', 'no', '', "I can't no I'm sorry")).not.toBeNull();
    expect(doubt('negation', 'no', '', 'there is no pier')).toBeNull();
    expect(doubt('number', 'millions', '', 'gave millions and billions')).toBeNull();
    expect(doubt('negation', 'no pier was', '', 'a pier is no pier was built')).toBeNull();
  });

  it('doubts a word that was begun and said anew', () => {
    expect(doubt('name', 'Le', '', "want Le let's go")).not.toBeNull();
    expect(doubt('name', 'Maek', '', 'let us Maek make it')).not.toBeNull();
    expect(doubt('name', 'Inpor', '', 'that was Inpor important')).not.toBeNull();
    expect(doubt('substitution', 'pier', '', 'the pier piers go')).toBeNull();
    expect(doubt('name', 'Ada', '', 'for Ada adding up')).toBeNull();
    expect(doubt('substitution', 'county', '', 'the county ferry')).toBeNull();
  });

  it('doubts a plural that is said twice with "and" between', () => {
    expect(doubt('number', '', 'and thousands', 'with thousands and thousands of gulls')).not.toBeNull();
    expect(doubt('omission', 'years and', '', 'for years and years now')).not.toBeNull();
    expect(doubt('number', '', 'and thousands', 'with hundreds and thousands of gulls')).toBeNull();
    expect(doubt('qualifier', '', 'and more', 'with more and more gulls')).toBeNull();
  });
});

it('takes a stretch that is unlike as a whole for misheard, and one turned word for turned', () => {
  expect(isMisheardStretch(change('negation', 'same', "there ain't"))).toBe(true);
  expect(isMisheardStretch(change('negation', 'are', "aren't"))).toBe(false);
  expect(isMisheardStretch(change('negation', 'popular', 'unpopular'))).toBe(false);
  expect(isMisheardStretch(change('number', '18', '19'))).toBe(false);
  expect(isMisheardStretch(change('negation', 'not', ''))).toBe(false);
});
