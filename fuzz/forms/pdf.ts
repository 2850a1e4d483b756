/** A PDF by hand: one font, lines of a page each, cross-reference table and all; `extra` stands in the catalogue. */
export function makePdf(pages: readonly (readonly string[])[], extra = '', trailer = ''): Uint8Array {
  const streams = pages.map((lines) => {
    const shown = lines.map((line) => `(${line.replace(/[\\()]/gu, '\\$&')}) Tj T*`).join('\n');
    return `BT /F1 10 Tf 50 780 Td 14 TL ${shown} ET`;
  });
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${extra} >>`,
    `<< /Type /Pages /Kids [${pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...streams.flatMap((stream, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    ]),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

/** Lines of a page from words: what the font has no sign for becomes a space. */
export function linesOfPage(words: string): string[] {
  return words
    .replace(/[^ -~\n]/gu, ' ')
    .split('\n')
    .flatMap((line) => line.match(/.{1,90}/gu) ?? []);
}
