import { checkModels } from '../../gold/checks/check-data.ts';
import { checkDraft } from '../../src/app/check-draft.ts';
import { openSources } from '../../src/app/sources/source-body.ts';
import type { WordsVerdict } from '../../src/core/model/verdict.ts';
import { readDocuments } from '../../src/readers/read-document.ts';

/** A quotation, and the text of the transcript that it was made of. */
interface Quoted {
  readonly text: string;
  readonly quote: string;
}

/** The verdicts of `check` on quotations, each alone in a small draft, its transcript the only source; null where none is found. */
export async function checkEach(quoted: readonly Quoted[]): Promise<(WordsVerdict | null)[]> {
  const models = checkModels();
  const verdicts: (WordsVerdict | null)[] = [];
  for (const { text, quote } of quoted) {
    const draft = `The speaker came to the harbour on Monday.\n\nThe speaker said: “${quote}”\n`;
    const [document] = await readDocuments(new TextEncoder().encode(draft), {
      path: 'draft.txt',
      kind: 'report',
    });
    const sources = await openSources([{ name: 'transcript.txt', text }], {
      kind: 'transcript',
      cacheFolder: null,
    });
    const { quotations } = checkDraft({ draft: document!, sources }, models);
    const longest = quotations.toSorted((a, b) => b.text.length - a.text.length)[0];
    verdicts.push(longest?.words ?? null);
  }
  return verdicts;
}
