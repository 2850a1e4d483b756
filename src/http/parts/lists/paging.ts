import { type Markup, markup } from '../../../reports/html/markup.ts';

/** A path with a query of what is set. */
export function withQuery(path: string, query: Readonly<Record<string, string | undefined>>): string {
  const parts = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== '') parts.set(name, value);
  }
  const text = parts.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The links to the rest of a list and back to its beginning. */
export function paging(
  path: string,
  query: Readonly<Record<string, string | undefined>>,
  next: string | null,
): Markup {
  const first =
    query.cursor === undefined || query.cursor === '' ? null : withQuery(path, { ...query, cursor: '' });
  const more = next === null ? null : withQuery(path, { ...query, cursor: next });
  if (first === null && more === null) return markup``;
  return markup`<nav class="paging" aria-label="Pages of this list">${
    first === null ? '' : markup`<a href="${first}">Back to the beginning</a>`
  }${more === null ? '' : markup`<a href="${more}" rel="next">More</a>`}</nav>`;
}
