import { asDate, asText } from '../html/metadata-values.ts';

/** The metadata between `---` lines on top of a Markdown file. */
export interface FrontMatter {
  /** Where the text proper begins; 0 where there is no front matter. */
  readonly end: number;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
}

/** Reads the plain `key: value` lines of front matter; nested YAML is passed over. */
export function frontMatter(text: string): FrontMatter {
  const match = /^---[ \t]*\r?\n([\s\S]{0,8000}?)\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/u.exec(
    text.slice(0, 8200),
  );
  const values = new Map<string, string>();
  for (const line of match?.[1]?.split(/\r?\n/u) ?? []) {
    const pair = /^([A-Za-z_-]{2,30}):\s*(.+)$/u.exec(line);
    const value = asText(pair?.[2]?.replace(/^(["'])(.*)\1\s*$/u, '$2'));
    if (pair !== null && value !== null) values.set(pair[1]!.toLowerCase(), value);
  }
  const get = (...keys: readonly string[]) =>
    keys.map((key) => values.get(key)).find((value) => value !== undefined) ?? null;
  const authors = get('authors', 'author', 'byline');
  return {
    end: match === null ? 0 : match[0].length,
    title: get('title', 'headline'),
    outlet: get('outlet', 'publisher', 'source', 'site'),
    date: asDate(get('date', 'published')),
    authors:
      authors === null
        ? []
        : authors
            .replace(/^\[|\]$/gu, '')
            .split(/\s*(?:,|;|\sand\s)\s*/u)
            .filter((name) => name !== ''),
    url: get('url', 'canonical', 'link'),
  };
}
