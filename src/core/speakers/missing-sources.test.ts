import { describe, expect, it } from 'vitest';
import { chains, report } from '../../../test/arbitraries/marked-report.ts';

describe('sources left out', () => {
  it('takes the subject of the cue', () => {
    const one = report('a', 'News', 'Ada Lind left the room but returned and []<vowed> {to stay}.');
    expect(chains(one)).toEqual(['Ada Lind']);
  });

  it('takes the subject of a verb before, not its object', () => {
    const one = report(
      'a',
      'News',
      'Mayor Ada Lind spoke.',
      'The mayor has blamed Tom Moss for the leak, and on [Monday] <regretted> {that he stayed}.',
    );
    expect(chains(one)).toEqual(['Ada Lind']);
  });

  it('leaves a passive cue unresolved', () => {
    expect(chains(report('a', 'News', 'Ada Lind []<was told> {to stay}.'))).toEqual(['unresolved']);
  });

  it('finds the agent of a passive cue, in a headline without an auxiliary', () => {
    const headline = report('a', '[Tom Moss] <urged> {to resign} by Ada Lind', 'Ada Lind spoke.');
    expect(chains(headline)).toEqual(['Ada Lind']);
    const running = report('a', 'News', '[Tom Moss] <was urged> {to resign} by Ada Lind.');
    expect(chains(running)).toEqual(['Ada Lind']);
    expect(chains(report('a', 'News', '[Tom Moss] <urged> {her to wait by the gate}.'))).toEqual([
      'Tom Moss',
    ]);
  });
});

describe('sources cut wrongly', () => {
  it('takes the span of several that stands before the cue', () => {
    const one = report('a', 'News', 'Tom Moss left. [Ada Lind] <said> {it is late}.');
    const [attribution] = one.attributions;
    const start = one.document.text.indexOf('Tom Moss');
    const spans = [{ start, end: start + 8 }, ...attribution!.source!];
    expect(chains({ ...one, attributions: [{ ...attribution!, source: spans }] })).toEqual(['Ada Lind']);
  });

  it('leaves out the end of the sentence before, and dates', () => {
    expect(chains(report('a', 'News', 'He hid in [a barn. Police] <said> {so}.'))).toEqual(['Police']);
    expect(chains(report('a', 'News', '[Earlier Friday, Ada Lind] <said> {so}.'))).toEqual(['Ada Lind']);
    expect(chains(report('a', 'News', '[On Friday] <said> {so}.'))).toEqual(['unresolved']);
  });
});

describe('nouns and names in a source', () => {
  it.each([
    ['[Twenty states led by Ruritania] <said> {so}.', 'Twenty states led by Ruritania'],
    ['[Small groups of protesters] <said> {so}.', 'Small groups of protesters'],
    ['[Residents along 117th Street] <said> {so}.', 'Residents along 117th Street'],
    ['The [Health and Human Services Department] <said> {so}.', 'Health and Human Services Department'],
    ['[Aides to the mayor, Ada Lind, and others] <said> {so}.', 'Aides to the mayor, Ada Lind, and others'],
  ])('%s', (line, name) => {
    expect(chains(report('a', 'News', line))).toEqual([name]);
  });
});

describe('first person', () => {
  it('is whoever a headline names before its colon', () => {
    const one = report('a', 'Mayor Lind to Council: [We] <won’t> {pay}', 'Mayor Ada Lind spoke.');
    expect(chains(one)).toEqual(['Ada Lind']);
  });

  it('is no writer inside quotation marks', () => {
    const one = report('a', 'News', '[Ada Lind] <said> {“it is late.”} “[We] <think> {so}.”');
    expect(chains(one)).toEqual(['Ada Lind', 'Ada Lind']);
  });

  it('is the writer elsewhere', () => {
    expect(chains(report('a', 'News', '[I] <think> {it is late}.'))).toEqual(['the writer']);
  });
});

describe('headlines', () => {
  it('takes a bare noun for the one who bears it in the text', () => {
    const one = report('a', 'Bridge is safe, [lawyer] <says> {so}', 'Tom Moss’s lawyer, Ada Lind, spoke.');
    expect(chains(one)).toEqual(['Ada Lind']);
  });
});

describe('outlets', () => {
  it('takes the report for that of the outlet that spoke', () => {
    const one = report(
      'a',
      'News',
      'The [Harbour Courier] <reported> {it is late}. [The report] <said> {so}.',
    );
    expect(new Set(chains(one)).size).toBe(1);
  });
});
