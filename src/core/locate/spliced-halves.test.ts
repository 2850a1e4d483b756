import { expect, it } from 'vitest';
import { inventTranscript } from '../../../test/arbitraries/invented-body.ts';
import { createPassageIndex } from './index/create-passage-index.ts';
import { locate } from './locate.ts';

const index = createPassageIndex([
  inventTranscript('forum', [
    { label: 'HOST', text: 'First the heating, please.' },
    {
      label: 'ADA MOLL',
      text: 'The reading rooms are cold because the boiler is sixty years old and nobody pays for another one.',
    },
    { label: 'HOST', text: 'And the kitchen?' },
    {
      label: 'ADA MOLL',
      text: 'We opened the kitchen until nine because the students asked us for it, and the cooks agreed to stay.',
    },
  ]),
]);

it.each([
  'The reading rooms are cold because the students asked us for it',
  'The boiler is sixty years old and the cooks agreed to stay',
  'We opened the kitchen until nine and nobody pays for another one',
])('two halves of two answers are both found: %s', (quote) => {
  const { passages } = locate(index, quote);
  expect(passages).toHaveLength(2);
});

it.each([
  'The reading rooms are cold because the mayor sold every window',
  'We burned the ferry at dawn because the students asked us for it',
])('a half with words that stand nowhere is no splice: %s', (quote) => {
  expect(locate(index, quote).passages.length).toBeLessThan(2);
});
