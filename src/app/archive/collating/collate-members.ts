import { type CollationMemory, collate } from '../../../core/collate.ts';
import type { ArchivedReport } from '../../../core/model/archive.ts';
import type { Collation } from '../../../core/model/collation.ts';
import type { Oddity } from '../../../core/model/document.ts';
import { bestOf } from '../../../core/model/lists/best-of.ts';
import { reportTitle } from '../../../core/stories/report-title.ts';
import type { AttributedDocument, CollatedStory } from '../workers/text-work.ts';
import type { PoolTools } from '../workers/worker-pool.ts';
import { chooseWitnesses } from './choose-witnesses.ts';
import { withLastingIds } from './lasting-ids.ts';
import { statementRows } from './statement-rows.ts';
import type { StoryMemory } from './story-memory.ts';

/**
 * Collates the reports of a story. Copies that quote as their original does stay out; of very many some are left out, with
 * an oddity. What `memory` holds of the other reports is not worked out again.
 */
export function collateMembers(
  reports: readonly ArchivedReport[],
  tools: PoolTools,
  memory: StoryMemory,
): CollatedStory {
  const { witnesses: chosen, leftOut } = chooseWitnesses(reports);
  const witnesses = chosen.map(memory.same);
  const made = memory.story(witnesses, () => {
    const collation = collateRead(
      witnesses.map(({ id, document, ...found }) => ({
        ...found,
        document: document.id === id ? document : { ...document, id },
      })),
      tools,
      memory.collation,
    );
    return {
      collation,
      title: centralTitle(witnesses, memory),
      statements: statementRows(collation, witnesses),
    };
  });
  if (leftOut === 0) return made;
  const oddities = [...made.collation.oddities, tooMany(witnesses.length, leftOut)];
  return { ...made, collation: { ...made.collation, oddities } };
}

/** Collates texts; what each was found to say when it was read is not looked for again. */
export function collateRead(
  texts: readonly AttributedDocument[],
  tools: PoolTools,
  memory?: CollationMemory,
): Collation {
  const extractions = new Map(
    texts.map((text) => [text.document.id, { ...text, engine: text.engine ?? 'fast', oddities: [] }]),
  );
  const documents = texts.map(({ document }) => document);
  return withLastingIds(collate(documents, tools.models(), { extractions, ...(memory && { memory }) }));
}

function tooMany(read: number, leftOut: number): Oddity {
  const message = `The story has more reports than are collated at once: ${read} are laid side by side, ${leftOut} are left out.`;
  return { code: 'reports-left-out', message, documentId: '', span: null };
}

/** Reports looked at; the title of a story needs no more. */
const MOST_READ = 24;

/** The title of the report that is most like the others of its story; the earliest of equals. Null where none has one but an address or a date. */
function centralTitle(reports: readonly ArchivedReport[], memory: StoryMemory): string | null {
  const titled = reports
    .map(({ title, document }) => ({ title: reportTitle({ title, text: '' }), document }))
    .filter(({ title }) => title !== null)
    .slice(0, MOST_READ);
  const likeness = (own: (typeof titled)[number]): number =>
    titled.reduce(
      (sum, other) => (other === own ? sum : sum + memory.likeness(own.document, other.document)),
      0,
    );
  return bestOf(titled, likeness, -1)?.title ?? null;
}
