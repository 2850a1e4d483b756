import { collate } from '../../../core/collate.ts';
import type { ArchivedReport } from '../../../core/model/archive.ts';
import type { Collation } from '../../../core/model/collation.ts';
import type { Oddity } from '../../../core/model/document.ts';
import { bestOf } from '../../../core/model/lists/best-of.ts';
import { pairScore } from '../../../core/stories/choose-story.ts';
import { reportTitle } from '../../../core/stories/report-title.ts';
import type { StoryModel } from '../../../core/stories/story-model.ts';
import { type StoryProfile, storyProfile } from '../../../core/stories/story-profile.ts';
import type { AttributedDocument, CollatedStory } from '../workers/text-work.ts';
import type { PoolTools } from '../workers/worker-pool.ts';
import { chooseWitnesses } from './choose-witnesses.ts';
import { withLastingIds } from './lasting-ids.ts';
import { statementRows } from './statement-rows.ts';

/** Collates the reports of a story. Copies that quote as their original does stay out; of very many some are left out, with an oddity. */
export function collateMembers(reports: readonly ArchivedReport[], tools: PoolTools): CollatedStory {
  const { witnesses, leftOut } = chooseWitnesses(reports);
  const made = collateRead(
    witnesses.map(({ id, document, ...found }) => ({ ...found, document: { ...document, id } })),
    tools,
  );
  const collation: Collation =
    leftOut === 0 ? made : { ...made, oddities: [...made.oddities, tooMany(witnesses.length, leftOut)] };
  const title = centralTitle(witnesses, tools.storyModel());
  return { collation, title, statements: statementRows(collation, witnesses) };
}

/** Collates texts; what each was found to say when it was read is not looked for again. */
export function collateRead(texts: readonly AttributedDocument[], tools: PoolTools): Collation {
  const extractions = new Map(
    texts.map((text) => [text.document.id, { ...text, engine: text.engine ?? 'fast', oddities: [] }]),
  );
  const documents = texts.map(({ document }) => document);
  return withLastingIds(collate(documents, tools.models(), { extractions }));
}

function tooMany(read: number, leftOut: number): Oddity {
  const message = `The story has more reports than are collated at once: ${read} are laid side by side, ${leftOut} are left out.`;
  return { code: 'reports-left-out', message, documentId: '', span: null };
}

/** Reports looked at; the title of a story needs no more. */
const MOST_READ = 24;

/** The title of the report that is most like the others of its story; the earliest of equals. Null where none has one but an address or a date. */
function centralTitle(reports: readonly ArchivedReport[], model: StoryModel): string | null {
  const titled = reports
    .map(({ title, document }) => ({ title: reportTitle({ title, text: '' }), document }))
    .filter(({ title }) => title !== null)
    .slice(0, MOST_READ);
  const profiles = titled.map(({ document }) => storyProfile(document, model.background));
  const likeness = (profile: StoryProfile): number =>
    profiles.reduce(
      (sum, other) => (other === profile ? sum : sum + pairScore(profile, other, model.table)),
      0,
    );
  const central = bestOf(profiles, likeness, -1);
  return central === null ? null : titled[profiles.indexOf(central)]!.title;
}
