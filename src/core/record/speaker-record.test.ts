import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../models/load-models.ts';
import type { SaidPassage } from '../model/speaker-record.ts';
import { speakerRecord } from './speaker-record.ts';

const lexicon = loadLexicon();

function said(story: string, date: string, text: string, more: Partial<SaidPassage> = {}): SaidPassage {
  return {
    story,
    storyTitle: `Story ${story}`,
    statement: 'st1',
    text,
    mode: 'direct',
    date,
    carriers: [],
    ...more,
  };
}

const record = (passages: readonly SaidPassage[]) => speakerRecord('Ada Brook', passages, lexicon);

describe('a speaker’s record', () => {
  it('shows a position that changed as two dated passages, the earlier first, with how sure that is', () => {
    const { turns, passages } = record([
      said('2', '2031-06-02', 'The council will not sell the old harbour warehouse to the brewery.'),
      said('1', '2031-05-01', 'The council will sell the old harbour warehouse to the brewery.'),
    ]);
    expect(turns).toMatchObject([
      { kind: 'changed-position', a: 0, b: 1, level: 'likely', words: 'changed' },
    ]);
    expect(turns[0]!.changes).toEqual(['negation']);
    expect(turns[0]!.reason).toContain('denies');
    expect(passages.map(({ date }) => date)).toEqual(['2031-05-01', '2031-06-02']);
  });

  it('calls two figures on one day a contradiction, and is less sure of what is only told', () => {
    const texts = [
      'Fourteen drivers of the tram depot in Quarry Lane were sent home in April',
      'Forty drivers of the tram depot in Quarry Lane were sent home in April',
    ];
    const pair = (mode: 'direct' | 'indirect') =>
      record(texts.map((text, at) => said(String(at), '2031-05-01', text, { mode }))).turns[0]!;
    expect(pair('direct')).toMatchObject({ kind: 'contradiction', changes: ['number'] });
    expect(pair('indirect').confidence).toBeLessThan(pair('direct').confidence);
  });

  it('accuses nobody of a turn where it is another thing, a scrap, or the same story', () => {
    const { turns } = record([
      said('1', '2031-05-01', 'I hope not.'),
      said('2', '2031-05-02', 'I hope to.'),
      said('3', '2031-05-03', 'The ferry to Holm sails on Monday with the new crew.'),
      said('4', '2031-05-04', 'The tram depot will not be painted before the spring fair.'),
      said('5', '2031-05-05', 'The quay wall is safe for heavy lorries again.'),
      said('5', '2031-05-05', 'The quay wall is not safe for heavy lorries again.', { statement: 'st2' }),
    ]);
    expect(turns).toEqual([]);
  });

  it('takes no contrary, and no denial of something else, for the same said again, and no question for a turn', () => {
    const made = record([
      said('1', '2031-05-01', 'I support the new stadium on the east bank.'),
      said('2', '2031-06-02', 'I oppose the new stadium on the east bank.'),
      said('3', '2031-06-03', 'We will strike on Monday if the company does not answer.'),
      said('4', '2031-06-04', 'We will not strike on Monday if the company answers.'),
      said('5', '2031-06-05', 'Is this not the best band in the valley of the Tarn?'),
      said('6', '2031-06-06', 'This is the best band in the valley of the Tarn.'),
    ]);
    expect(made.recurrences).toEqual([]);
    expect(made.turns.map(({ a, b, level }) => [a, b, level])).toEqual([
      [2, 3, 'possible'],
      [0, 1, 'possible'],
    ]);
  });

  it('is not sure that a figure of another day is a position that changed', () => {
    const cost = (sum: string) => `The tunnel under the Tarn will cost ${sum} million crowns.`;
    const turn = (day: string) =>
      record([said('1', '2031-05-01', cost('40')), said('2', day, cost('65'))]).turns[0]!;
    expect(turn('2031-05-01').confidence).toBeGreaterThan(turn('2031-08-01').confidence);
  });

  it('gathers what was said again in the same and in other words, and lays no story beside itself', () => {
    const { recurrences } = record([
      said('1', '2031-05-01', 'Every bridge on the canal was inspected in April'),
      said('2', '2031-05-02', 'every bridge on the canal was inspected in April.'),
      said('3', '2031-05-03', 'All the canal’s bridges had been inspected by April'),
      said('4', '2031-05-04', 'The library opens late on Fridays during the winter term'),
    ]);
    expect(recurrences).toMatchObject([{ passages: [0, 1, 2], sameWords: false }]);
    expect(recurrences[0]!.confidence).toBeLessThan(1);
  });

  it('lays what one story says twice beside what another says, and not beside itself', () => {
    const sold = 'The council will sell the old harbour warehouse to the brewery.';
    const { turns, recurrences } = record([
      said('1', '2031-05-01', sold),
      said('1', '2031-05-02', sold, { statement: 'st2' }),
    ]);
    expect([turns, recurrences]).toEqual([[], []]);
    const made = record([
      said('1', '2031-05-01', sold),
      said('2', '2031-05-02', sold),
      said('1', '2031-05-03', sold.replace('will', 'will not'), { statement: 'st2' }),
    ]);
    expect(made.turns).toMatchObject([{ a: 1, b: 2, changes: ['negation'] }]);
    expect(made.recurrences).toMatchObject([{ passages: [0, 1], sameWords: true }]);
  });

  it('tells when, on what, and who altered how much', () => {
    const gull = (altered: boolean) => ({ outlet: 'The Gull', altered });
    const tern = { outlet: 'The Tern', altered: false };
    const made = record([
      said('1', '2031-05-01', 'One', { carriers: [gull(true), tern] }),
      said('1', '2031-05-03', 'Two', { carriers: [gull(false)], statement: 'st2' }),
      said('2', '2031-06-01', 'Three', { carriers: [tern, { outlet: null, altered: true }] }),
    ]);
    expect(made.outlets).toEqual([
      { outlet: 'The Gull', statements: 2, altered: 1 },
      { outlet: 'The Tern', statements: 2, altered: 0 },
    ]);
    expect(made.topics[0]).toEqual({
      story: '1',
      title: 'Story 1',
      from: '2031-05-01',
      to: '2031-05-03',
      statements: 2,
    });
    expect(made.months).toEqual([
      { month: '2031-05', statements: 2 },
      { month: '2031-06', statements: 1 },
    ]);
  });

  it('is the same whatever the order it is given in', () => {
    const passages = [
      said('1', '2031-05-01', 'The council will sell the old harbour warehouse to the brewery.'),
      said('2', '2031-06-02', 'The council will not sell the old harbour warehouse to the brewery.'),
      said('3', '2031-06-03', 'The council will sell the old harbour warehouse to a brewery.'),
    ];
    expect(record(passages.toReversed())).toEqual(record(passages));
  });
});
