import { expect, test } from 'vitest';
import { inventDocument } from '../../../../../test/arbitraries/invented-body.ts';
import { sliceSpan } from '../../../model/span.ts';
import { extractByRules } from '../extract-by-rules.ts';

test.each([
  [
    'Ada Moll said she did disagree, prompting the judge to remark in some disbelief: “The town is on your side.”',
    'the judge',
  ],
  [
    'The question led council member Otto Reinholt to joke: “We will need a bigger boat.”',
    'council member Otto Reinholt',
  ],
  ['The noise forced Mayor Rosa Quill to shout: “Please sit down.”', 'Mayor Rosa Quill'],
])('who is brought to speak does speak: %s', (text, source) => {
  const said = extractByRules(inventDocument('report', text)).findLast(({ mode }) => mode === 'direct');
  expect(said!.source!.map((span) => sliceSpan(text, span))).toEqual([source]);
});
