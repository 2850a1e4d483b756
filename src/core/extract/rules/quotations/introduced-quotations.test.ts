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

test.each([
  ['Mona Reed, mayor — “We have closed it for less.”', 'Mona Reed'],
  ['Otto Reinholt – “Nobody painted it.”', 'Otto Reinholt'],
  ['Rosa Quill, pilot of the night ferry -- "I had no key."', 'Rosa Quill'],
])('a name and a dash say who speaks: %s', (text, source) => {
  const said = extractByRules(inventDocument('report', text)).filter(({ mode }) => mode === 'direct');
  expect(said.map((one) => one.source?.map((span) => sliceSpan(text, span)))).toEqual([[source]]);
});

test.each([
  'The Pier — “a ruin” of wood and rust — is shut.',
  'Old Harbour, New Quay — “Gull Town” on no map.',
])('a dash alone says nothing: %s', (text) => {
  expect(extractByRules(inventDocument('report', text)).filter(({ mode }) => mode === 'direct')).toEqual([]);
});

test.each([
  ['“The pier stays shut,” read a post on the account @quay_watch on Tuesday.', '@quay_watch'],
  ['A post on the account @gulls7 read: “Nobody painted it.”', '@gulls7'],
])('who posts on an account is the account: %s', (text, source) => {
  const said = extractByRules(inventDocument('report', text)).find(({ mode }) => mode === 'direct');
  expect(said!.source!.map((span) => sliceSpan(text, span))).toEqual([source]);
});
