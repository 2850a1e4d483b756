import stringWidth from 'string-width';

/** A line cut between words to so many cells of a fixed-width script, with an ellipsis where something was cut. */
export function clipCells(line: string, cells: number): string {
  if (stringWidth(line) <= cells) return line;
  let [kept, used] = ['', 1];
  for (const letter of line) {
    used += stringWidth(letter);
    if (used > cells) break;
    kept += letter;
  }
  return `${kept.replace(/\s+\S*$/u, '')}…`;
}
