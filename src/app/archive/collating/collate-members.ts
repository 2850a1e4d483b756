import { collate } from '../../../core/collate.ts';
import type { ArchivedReport } from '../../../core/model/archive.ts';
import type { Collation } from '../../../core/model/collation.ts';
import type { Finding } from '../../../core/model/finding.ts';
import type { CollatedStory, LabourTools } from '../workers/worker-pool.ts';
import { centralTitle } from './central-title.ts';
import { chooseWitnesses } from './choose-witnesses.ts';
import { withLastingIds } from './lasting-ids.ts';
import { statementRows } from './statement-rows.ts';

/**
 * Collates the reports of a story. Copies that quote as their original does stay out; of very many reports some are left out, with a
 * finding. What the reports were found to say when they were read is not looked for again.
 */
export function collateMembers(reports: readonly ArchivedReport[], tools: LabourTools): CollatedStory {
  const { witnesses, leftOut } = chooseWitnesses(reports);
  const documents = witnesses.map(({ id, document }) => ({ ...document, id }));
  const extractions = new Map(
    documents.map((document, index) => [
      document.id,
      { document, attributions: witnesses[index]!.attributions, findings: [] },
    ]),
  );
  const made = withLastingIds(collate(documents, tools.models(), { extractions }));
  const collation: Collation =
    leftOut === 0 ? made : { ...made, findings: [...made.findings, tooMany(witnesses.length, leftOut)] };
  const title = centralTitle(witnesses, tools.storyModel());
  return { collation, title, statements: statementRows(collation, witnesses) };
}

function tooMany(read: number, leftOut: number): Finding {
  const message = `The story has more reports than are collated at once: ${read} are laid side by side, ${leftOut} are left out.`;
  return { code: 'reports-left-out', message, documentId: '', span: null };
}
