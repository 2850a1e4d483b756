import { expect, test } from 'vitest';
import { loadStoryModel } from '../../models/load-story-model.ts';
import { chooseStory } from './choose-story.ts';
import { type StoryProfile, storyProfile } from './story-profile.ts';

const model = loadStoryModel();

function profileOf(id: string, text: string): StoryProfile {
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  return storyProfile(
    { id, kind: 'report', path: id, text, title: null, blocks: [], meta },
    model.background,
  );
}

const TELLS =
  'The ferry Aldora ran aground on a sandbank in Brackwater Sound late on Tuesday. Captain Tove Harkin said the passengers of the Aldora spent the night in a school.';
const [a, b, c] = ['a', 'b', 'c'].map((id) => profileOf(id, TELLS)) as [
  StoryProfile,
  StoryProfile,
  StoryProfile,
];
const FAR = profileOf('far', 'Teachers in Quillstead voted for a strike over pay, said Bram Adeyo.');

test('a report that stood alone is named for joining once the story has grown', () => {
  const choice = chooseStory(
    c,
    [
      { id: 's1', members: [a] },
      { id: 's2', members: [b] },
    ],
    model,
  );
  expect(choice.story).toBe('s1');
  expect(choice.joins).toEqual(['s2']);
});

test('another matter stays alone', () => {
  const choice = chooseStory(
    c,
    [
      { id: 's1', members: [a, b] },
      { id: 's2', members: [FAR] },
    ],
    model,
  );
  expect(choice).toMatchObject({ story: 's1', joins: [] });
});
