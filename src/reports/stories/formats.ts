import type { Formats, RenderOptions } from '../format.ts';
import { renderStoriesCsv, renderStoriesTerminal, type StoryList } from './render-stories.ts';

/** The forms in which stories can be listed. */
export const STORY_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderStoriesTerminal },
  csv: { label: 'CSV', mediaType: 'text/csv', ending: 'csv', render: renderStoriesCsv },
} as const satisfies Formats<StoryList>;

export type StoryFormat = keyof typeof STORY_FORMATS;

/** Stories as text in one of the formats. */
export function renderStories(list: StoryList, format: StoryFormat, options: RenderOptions): string {
  return STORY_FORMATS[format].render(list, options);
}

/** A story with the ids of its reports. */
interface GroupRow {
  readonly id: string;
  readonly title: string;
  readonly reports: readonly string[];
}

/** The forms in which stories are told as groups of their reports' ids. */
export const GROUP_FORMATS = {
  json: {
    label: 'JSON',
    mediaType: 'application/json',
    ending: 'json',
    render: (groups) => `${JSON.stringify(groups, null, 2)}\n`,
  },
  jsonl: {
    label: 'JSON lines',
    mediaType: 'application/jsonl',
    ending: 'jsonl',
    render: (groups) => groups.map((group) => `${JSON.stringify(group)}\n`).join(''),
  },
} as const satisfies Formats<readonly GroupRow[]>;

export type GroupFormat = keyof typeof GROUP_FORMATS;
