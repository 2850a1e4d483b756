/**
 * A table as RFC 4180 CSV: fields with a comma, quotation mark or line break in quotation marks, lines ending in CRLF.
 * A field that a spreadsheet would run as a formula (it begins with = + - @, a tab or a carriage return) gets a leading
 * apostrophe; plain numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return rows.map((row) => `${row.map(toField).join(',')}\r\n`).join('');
}

function toField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: NUL ends a field in some readers
  const text = value.replace(/\u0000/gu, '\u2400');
  const guarded = /^[\s\u200b-\u200f\ufeff]*[=+\-@\t\r＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replace(/"/gu, '""')}"` : guarded;
}
