import type { PassageIndex } from '../locate/index/passage-index.ts';
import type { Located } from '../locate/locate.ts';
import type { NearMiss } from '../locate/locate-near-miss.ts';
import type { Passage } from '../locate/passage.ts';

/** One sentence on why a near miss counts. */
export function nearReason({ passage, telling, shared }: NearMiss): string {
  return passage.exact
    ? 'Stands word for word in the turns of its own speaker.'
    : `Stands nearly so in the turns of its own speaker: ${shared} of its ${telling} telling words, in order in one sentence.`;
}

/** One sentence on where a quotation stands, and how much of it. */
export function reasonOf(index: PassageIndex, passage: Passage, located: Located): string {
  const where = passage.exact
    ? 'Stands word for word'
    : `Stands with ${Math.round(passage.coverage * 100)} % of its information`;
  const kind = index.documents[passage.number]!.kind;
  const copies = located.copies.length;
  const more =
    copies === 0
      ? ''
      : ` and, with the same words, in ${copies} other ${copies === 1 ? 'source' : 'sources'}`;
  return `${where} in ${kind === 'transcript' ? 'this transcript' : 'that report'}${more}.`;
}
