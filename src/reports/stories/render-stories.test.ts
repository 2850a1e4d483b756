import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import type { StoryCard } from '../../core/model/archive.ts';
import { renderStoriesCsv, renderStoriesTerminal } from './render-stories.ts';

function story(id: string, title: string, altered = 0): StoryCard {
  return {
    id,
    title,
    byHand: false,
    reports: 12,
    witnesses: 9,
    statements: 40,
    altered,
    firstAt: '2031-05-01T06:00:00.000Z',
    latestAt: '2031-05-03T06:00:00.000Z',
    printedFrom: '2031-04-30',
    printedTo: '2031-05-03',
    collated: true,
  };
}

const layout = { width: 80, colour: false };

describe('the list of stories', () => {
  it('fits its lines, cuts long titles at a word and counts what is not shown', () => {
    const long = 'Ferry strikes bridge at Port Brannock and nobody wants to have seen the warning light';
    const table = renderStoriesTerminal(
      { stories: [story('story-1', long, 3), story('story-1234567', '船'.repeat(60))], total: 3 },
      layout,
    );
    const lines = table.trimEnd().split('\n');
    for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(80);
    expect(lines[1]).toMatch(/^story-1 +2031-05-03 +12 +40 +3 Ferry strikes .* …$/u);
    expect(lines.at(-1)).toBe('and 1 more story (--limit)');
  });

  it('never obeys control characters of a title', () => {
    const table = renderStoriesTerminal(
      { stories: [story('story-1', 'Pier \u001b[31m\nshut')], total: 1 },
      layout,
    );
    expect(table).not.toContain('\u001b');
    expect(table).not.toMatch(/Pier.*\n.*shut/u);
  });

  it('tells how to begin where there is nothing', () => {
    expect(renderStoriesTerminal({ stories: [], total: 0 }, layout)).toMatch(/hearsay ingest/u);
  });

  it('prints CSV that a spreadsheet does not run', () => {
    const csv = renderStoriesCsv({ stories: [story('story-1', '=1+1, "x"')], total: 1 });
    expect(csv.split('\r\n')[1]).toMatch(/^story-1,"'=1\+1, ""x""",12,9,40,0,/u);
  });
});
