import { collate } from '../../../core/collate.ts';
import type { ArchivedReport } from '../../../core/model/archive.ts';
import type { Collation } from '../../../core/model/collation.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { AttributedDocument, CollatedStory, PoolTools } from '../workers/worker-pool.ts';
import { centralTitle } from './central-title.ts';
import { chooseWitnesses } from './choose-witnesses.ts';
import { withLastingIds } from './lasting-ids.ts';
import { statementRows } from './statement-rows.ts';

/** Collates the reports of a story. Copies that quote as their original does stay out; of very many some are left out, with a finding. */
export function collateMembers(reports: readonly ArchivedReport[], tools: PoolTools): CollatedStory {
  const { witnesses, leftOut } = chooseWitnesses(reports);
  const made = collateRead(
    witnesses.map(({ id, document, attributions }) => ({ document: { ...document, id }, attributions })),
    tools,
  );
  const collation: Collation =
    leftOut === 0 ? made : { ...made, findings: [...made.findings, tooMany(witnesses.length, leftOut)] };
  const title = centralTitle(witnesses, tools.storyModel());
  return { collation, title, statements: statementRows(collation, witnesses) };
}

/** Collates texts; what each was found to say when it was read is not looked for again. */
export function collateRead(texts: readonly AttributedDocument[], tools: PoolTools): Collation {
  const extractions = new Map(texts.map((text) => [text.document.id, { ...text, findings: [] }]));
  const documents = texts.map(({ document }) => document);
  return withLastingIds(collate(documents, tools.models(), { extractions }));
}

function tooMany(read: number, leftOut: number): Finding {
  const message = `The story has more reports than are collated at once: ${read} are laid side by side, ${leftOut} are left out.`;
  return { code: 'reports-left-out', message, documentId: '', span: null };
}
