/** Marks an escaped code unit: no character of any text, by the Unicode standard (noncharacters, section 23.7). */
const MARK = '\ufdd0';
const NUL = '\0';
const UNSAFE = new RegExp(`[${NUL}${MARK}]|\\p{Cs}`, 'gu');
const ESCAPED = new RegExp(`${MARK}([0-9a-f]{4})`, 'g');
const LONE = /\p{Cs}/gu;

/**
 * A string as a text column can hold it on every database: NUL and lone surrogates, which PostgreSQL refuses and SQLite
 * alters, become escapes. Other strings stay as they are, so that they can be searched and compared.
 */
export function toColumn(text: string): string {
  return text.replace(UNSAFE, (unit) => MARK + unit.charCodeAt(0).toString(16).padStart(4, '0'));
}

/** The string that `toColumn` was given. */
export function fromColumn(text: string): string {
  if (!text.includes(MARK)) return text;
  return text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A text without lone surrogates: each becomes the replacement character. */
export function wellFormed(text: string): string {
  return text.replace(LONE, '\ufffd');
}

/** The values of a query, each string as a column holds it. */
export function toColumns(values: readonly unknown[]): unknown[] {
  return values.map((value) => {
    if (typeof value === 'string') return toColumn(value);
    if (Array.isArray(value)) return toColumns(value);
    return value;
  });
}

/** Brings every string of a row back, in place. */
export function fromColumns<Row extends object>(row: Row): Row {
  const values = row as Record<string, unknown>;
  for (const name in values) {
    const value = values[name];
    if (typeof value === 'string') values[name] = fromColumn(value);
  }
  return row;
}

/** Rows as one JSON text whose strings, once it is read, are as columns hold them. */
export function toColumnJson(rows: readonly Readonly<Record<string, unknown>>[]): string {
  const escaped = JSON.stringify(rows, (_, value: unknown) =>
    typeof value === 'string' ? toColumn(value) : value,
  );
  // Written as an escape of JSON, the mark is not taken for one in the JSON text itself.
  return escaped.replaceAll(MARK, '\\ufdd0');
}
