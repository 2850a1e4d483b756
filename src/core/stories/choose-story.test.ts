import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createStoryGrouping } from '../../../learn/stories/story-grouping.ts';
import { loadStoryModel } from '../../models/load-story-model.ts';
import type { Document } from '../model/document.ts';
import { chooseStory } from './choose-story.ts';
import { type StoryProfile, storyProfile } from './story-profile.ts';
import { storyTerms } from './story-terms.ts';

const model = loadStoryModel();

function profileOf(
  id: string,
  text: string,
  date: string | null = null,
  title: string | null = null,
): StoryProfile {
  const meta = { outlet: null, date, authors: [], url: null, format: 'text' as const };
  const document: Document = { id, kind: 'report', path: id, text, title, blocks: [], meta };
  return storyProfile(document, model.background);
}

const FERRY = [
  'The ferry Aldora ran aground on a sandbank in Brackwater Sound late on Tuesday. Captain Tove Harkin said nobody was in danger. Forty passengers of the Aldora spent the night in a school.',
  'Forty passengers slept in a school after the ferry Aldora hit a sandbank in Brackwater Sound on Tuesday night. Divers will look at the hull of the Aldora, said captain Tove Harkin.',
  'Brackwater: the grounded ferry Aldora was pulled off the sandbank on Wednesday. Captain Tove Harkin thanked the forty passengers for their patience.',
];
const LOOK_ALIKE =
  'The ferry Mirabel ran aground off Port Lusk on Friday. Skipper Jon Ostrey said all ninety passengers of the Mirabel were taken ashore by lifeboats from Port Lusk.';
const FAR =
  'Teachers in Quillstead voted for a strike over pay. Union leader Bram Adeyo said schools in Quillstead would close for a week unless mayor Lena Foss made an offer.';

describe('createStoryGrouping', () => {
  test('reports of one event come together, a look-alike and another matter stay apart', () => {
    const grouping = createStoryGrouping(model);
    const ids = [...FERRY, LOOK_ALIKE, FAR].map((text, at) => grouping.add(profileOf(`r${at}`, text)));
    expect(new Set(ids.slice(0, 3)).size).toBe(1);
    expect(new Set(ids).size).toBe(3);
    expect(grouping.stories().flatMap(({ reports }) => reports)).toHaveLength(5);
  });

  test('the like a year later begins a story of its own', () => {
    const grouping = createStoryGrouping(model);
    const first = grouping.add(profileOf('a', FERRY[0]!, '2031-05-06'));
    expect(grouping.add(profileOf('b', FERRY[1]!, '2031-05-07'))).toBe(first);
    expect(grouping.add(profileOf('c', FERRY[2]!, '2032-05-07'))).not.toBe(first);
  });
});

describe('chooseStory', () => {
  test('without candidates a report begins a story', () => {
    expect(chooseStory(profileOf('a', FERRY[0]!), [], model)).toMatchObject({ story: null, score: 0 });
  });

  test('the reasons name what is shared, and what parts', () => {
    const members = FERRY.map((text, at) => profileOf(`r${at}`, text));
    const near = chooseStory(profileOf('n', FERRY[1]!), [{ id: 's1', members }], model);
    expect(near.reasons.join(' ')).toContain('aldora');
    const far = chooseStory(profileOf('f', LOOK_ALIKE), [{ id: 's1', members }], model);
    expect(far.reasons.join(' ')).toContain('mirabel');
  });

  test('a profile that was stored as JSON decides the same', () => {
    const [a, b] = FERRY.map((text, at) => profileOf(`r${at}`, text)) as [StoryProfile, StoryProfile];
    const stored = JSON.parse(JSON.stringify(b)) as StoryProfile;
    expect(chooseStory(a, [{ id: 's', members: [stored] }], model)).toEqual(
      chooseStory(a, [{ id: 's', members: [b] }], model),
    );
  });
});

describe('storyProfile', () => {
  test('odd texts have a small profile and at most 32 terms', () => {
    const odd = [
      '',
      '\0',
      '😀'.repeat(9_000),
      '“'.repeat(10_000),
      'Aldora said '.repeat(900_000),
      'x'.repeat(2_000_000),
    ];
    for (const text of odd) {
      const profile = profileOf('odd', text);
      expect(JSON.stringify(profile).length).toBeLessThan(10_000);
      expect(storyTerms(profile).length).toBeLessThanOrEqual(32);
    }
  });

  test('any two texts have finite likeness between 0 and 1', () => {
    const piece = fc.constantFrom(
      'Aldora',
      ' Brackwater',
      '. ',
      ' May 3, 2031 ',
      ' on Tuesday',
      ' 40',
      '\0',
      '😀',
      ' said',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, text, (x, y) => {
        const { score } = chooseStory(profileOf('x', x), [{ id: 's', members: [profileOf('y', y)] }], model);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
      }),
      { seed: 3, numRuns: 150 },
    );
  });
});
