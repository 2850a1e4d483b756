/**
 * The version of the JSON that Hearsay prints. The first number rises when a field changes its meaning or goes; the
 * second when fields, or values of one, are added.
 */
export const JSON_VERSION = '2.2';

/**
 * JSON that people can read and programs need not wait for: the outer `levels` are indented by two spaces, everything
 * deeper stands on one line. Ends in a line break.
 */
export function printJson(value: unknown, levels: number): string {
  return `${print(value, levels, '')}\n`;
}

function print(value: unknown, levels: number, indent: string): string {
  if (levels === 0 || value === null || typeof value !== 'object') return JSON.stringify(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return wrap(
      '[',
      value.map((item) => print(item, levels - 1, inner)),
      ']',
      indent,
    );
  }
  const fields = Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .map(([name, field]) => `${JSON.stringify(name)}: ${print(field, levels - 1, inner)}`);
  return wrap('{', fields, '}', indent);
}

function wrap(open: string, parts: readonly string[], close: string, indent: string): string {
  if (parts.length === 0) return open + close;
  return `${open}\n${indent}  ${parts.join(`,\n${indent}  `)}\n${indent}${close}`;
}
