import { generateRssFeed } from 'feedsmith';
import type { SpeakerRecord } from '../../core/model/speaker-record.ts';
import { toOneLine } from '../words/printable.ts';
import { passageWords, recordHead } from './record-words.ts';

const MOST_ITEMS = 200;

/** The newest of a record as RSS. */
export function renderRecordRss(record: SpeakerRecord): string {
  const speaker = plain(toOneLine(record.speaker));
  return generateRssFeed({
    title: `Hearsay: ${speaker}`,
    description: recordHead(record),
    items: record.passages
      .slice(-MOST_ITEMS)
      .reverse()
      .map((passage) => {
        const date = new Date(passage.date);
        return {
          title: plain(`${speaker}: ${passageWords(passage)}`),
          description: plain(toOneLine(passage.storyTitle)),
          guid: { value: `${passage.story}/${passage.statement}`, isPermaLink: false },
          ...(Number.isNaN(date.getTime()) ? {} : { pubDate: date }),
        };
      }),
  });
}

/** Some readers of feeds take titles for HTML, some for text: this is the same in both. */
function plain(text: string): string {
  return text.replace(/</gu, '‹').replace(/>/gu, '›');
}
