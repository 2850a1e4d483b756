import type { Hints } from '../hints.ts';
import { ignoreReason } from '../ignore-signs.ts';
import { walkXml } from '../packed/walk-xml.ts';

/** The comments of a Word document that are a sign to ignore a quotation, as comments of HTML, by their ids. */
export async function wordComments(xml: string | null, hints: Hints): Promise<ReadonlyMap<string, string>> {
  const signs = new Map<string, string>();
  if (xml === null) return signs;
  let id = '';
  let words = '';
  await walkXml(
    xml,
    {
      open: (name, attributes) => {
        if (name === 'w:comment') [id, words] = [attributes['w:id'] ?? '', ''];
      },
      close: (name) => {
        if (name === 'w:p') words += ' ';
        if (name !== 'w:comment') return;
        if (ignoreReason(words) !== null) signs.set(id, `<!--${words.replace(/-{2,}|[<>]/gu, ' ')}-->`);
      },
      text: (more) => {
        words += more;
      },
    },
    hints,
  );
  return signs;
}
