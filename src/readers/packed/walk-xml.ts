import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';

/** What is told of each piece of some XML, in its order. */
export interface XmlSink {
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close: (name: string) => void;
  readonly text: (words: string) => void;
}

const DEEPEST = 2000;

/**
 * Reads XML from its beginning to its end, broken or not, without building anything; entities that it declares are not
 * read. Throws HearsayError 'malformed' where it nests deeper than 2,000 elements.
 */
export async function walkXml(xml: string, sink: XmlSink, hints: Pick<Hints, 'path'>): Promise<void> {
  const { Parser } = await import('htmlparser2');
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        if (depth > DEEPEST)
          throw new HearsayError(
            'malformed',
            `${hints.path}: its markup nests deeper than ${DEEPEST} elements`,
          );
        sink.open(name, attributes);
      },
      onclosetag(name) {
        depth -= 1;
        sink.close(name);
      },
      ontext: sink.text,
    },
    { xmlMode: true },
  );
  parser.end(xml);
}

/** Words as HTML that shows them. */
export function asHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
