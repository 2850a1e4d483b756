import { extractDocument } from '../../src/app/extract-files.ts';
import { sliceSpan } from '../../src/core/model/span.ts';
import { loadModels } from '../../src/models/load-models.ts';
import { readText } from '../../src/readers/text/read-text.ts';

export const ENGINES = ['fast', 'deep'] as const;

const models = { fast: loadModels({ engine: 'fast' }), deep: loadModels({ engine: 'deep' }) };

/** What a report has people say, with an engine as shipped: "Speaker: words", without marks round the words, in text order. */
export function toldBy(text: string, engine: (typeof ENGINES)[number]): string[] {
  const document = readText(text, { path: 'r.txt', id: 'r', kind: 'report' });
  const { attributions, speakerOf, speakers } = extractDocument(document, [], undefined, models[engine]);
  return attributions
    .filter(({ act }) => act !== 'thought')
    .map(({ id, content }) => {
      const told = speakerOf.get(id)?.speaker;
      const name = speakers.find((speaker) => speaker.id === told)?.name ?? '?';
      const words = content.map((span) => sliceSpan(text, span).replace(/^["“‘']|[.,]?["”’']$/gu, ''));
      return `${name}: ${words.join(' … ')}`;
    });
}
