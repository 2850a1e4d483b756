import { html, raw } from 'hono/html';
import { toPrintable } from '../words/printable.ts';

/** A piece of a page that is already escaped. */
export type Markup = ReturnType<typeof raw>;

type Value = string | number | false | null | undefined | Markup | readonly Value[];

/** A template whose string values are escaped, so that text from a report can never become markup. */
export function markup(strings: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return html(strings, ...values) as Markup;
}

/** Our own style or script, which must not be escaped. Never call it with text that was read. */
export function trusted(source: string): Markup {
  return raw(source);
}

/** Text that was read, on its way into a page: control characters become visible, reordering marks go. */
export function shown(text: string): string {
  return toPrintable(text);
}
