import { expect, it } from 'vitest';
import { holdsText } from './text-types.ts';

it.each([
  'text/plain; charset=utf-8',
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/x-subrip',
  'application/warc-fields',
  'application/news+xml',
  'Application/LD+JSON',
  'application/octet-stream',
])('takes %s for a text', (contentType) => {
  expect(holdsText(contentType)).toBe(true);
});

it.each(['image/png', 'video/mp4', 'application/zip', 'application/xmlish'])(
  'leaves %s alone',
  (contentType) => {
    expect(holdsText(contentType)).toBe(false);
  },
);
