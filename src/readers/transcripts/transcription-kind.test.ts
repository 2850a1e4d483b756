import { expect, it } from 'vitest';
import { readText } from '../text/read-text.ts';

const kindOf = (text: string) => readText(text, { path: 'talk.txt', kind: 'transcript' }).transcription;

it.each([
  [
    'machine',
    '[00:00.000 --> 00:03.440]  The pier was closed in March.\n[00:03.440 --> 00:06.840]  Nobody knows when.\n[00:06.840 --> 00:09.000]  It will open again.',
  ],
  ['machine', '[SPEAKER_00]: Is it shut?\n[SPEAKER_01]: It is.\n[SPEAKER_00]: I see.'],
  [
    'machine',
    'Ada Roe  0:01\nIs it shut?\n\nTom Oak  0:04\nIt is.\n\nAda Roe  0:09\nI see.\n\nTranscribed by https://otter.ai',
  ],
  [
    'machine',
    'well the pier is shut and nobody knows when it will be open again so we wait and we ask and they say that they do not know either and that is how it goes on the quay these days',
  ],
  ['machine', '00:01 so the pier is shut\n00:04 and nobody knows when\n00:07 it will be open again'],
  ['edited', 'JANE ROE: When did the pier close?\n\nTOM OAK: In March.\n\nJANE ROE: And who pays?'],
  ['edited', 'MR. OAK: When did the pier close?\n\nMS. ROE: In March.\n\nMR. OAK: And who pays?'],
  ['official', 'Mr. OAK. I yield.\n\nMs. ROE. I thank him.\n\nMr. OAK. Not at all.'],
  [
    'official',
    'The Minister for Ports (Ada Roe): In the spring.\n\nTom Oak (Fenwick) (Ind): Not before?\n\nThe Minister for Ports: Not before.',
  ],
  ['official', 'THE COURT: You may proceed.\n\nQ. Where were you?\n\nA. On the quay.\n\nTHE COURT: Go on.'],
  [
    'official',
    ' 1   THE COURT: You may proceed.\n 2   Q.   Where were you?\n 3   A.   On the quay, I did\n 4   not see it.\n 5   Q.   Who did?\n 6   A.   The mate.',
  ],
])('takes a %s transcript for one', (kind, text) => {
  expect(kindOf(text)).toBe(kind);
});

it('says nothing of a report', () => {
  const report = readText('The pier is shut.\n\nThe mayor said so on Friday.', { path: 'report.txt' });
  expect(report).not.toHaveProperty('transcription');
});
