import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraphDocument } from '../../../../gold/paragraph-document.ts';
import { SPUN_REPORTS } from '../../../../test/arbitraries/spun-reports.ts';
import { createStoryBackground } from '../../../core/stories/story-background.ts';
import { storyProfile } from '../../../core/stories/story-profile.ts';
import { likestMembers } from './likest-members.ts';

const background = createStoryBackground(JSON.parse(readFileSync('models/background.json', 'utf8')));
const profileOf = (id: string, text: string) => storyProfile(paragraphDocument(id, text), background);

describe('likestMembers', () => {
  const members = SPUN_REPORTS.flatMap(({ report, independent }, n) => [
    profileOf(`report${n}`, report),
    profileOf(`own${n}`, independent),
  ]);

  it.each([...SPUN_REPORTS.entries()])(
    'has the report first whose names a spun copy has (%s)',
    (n, { spun }) => {
      expect(likestMembers(profileOf('spun', spun), members, 2)[0]).toBe(`report${n}`);
    },
  );

  it('has nobody where names are few or others', () => {
    expect(likestMembers(profileOf('short', 'A ferry sank off Brackwater.'), members, 2)).toEqual([]);
    expect(likestMembers(profileOf('empty', ''), members, 2)).toEqual([]);
  });
});
