import { standAlone, type WordingGroup } from '../group/group-wordings.ts';
import type { Statement, Wording } from '../model/collation.ts';
import type { Splice } from '../transcripts/find-splices.ts';
import { carriedQuotations } from './carried-quotations.ts';
import { compareStatement, type StatementContext } from './compare-statement.ts';
import { markJoined } from './joined-quotations.ts';

/** What the statements of an event draw on: all its wordings too, those that tell nothing included. */
export type EventContext = Omit<StatementContext, 'carries'> & { readonly wordings: readonly Wording[] };

/** The statements of the groups in their order, then those of the splices, each of which stands alone. */
export function compareStatements(
  groups: readonly WordingGroup[],
  splices: readonly Splice[],
  event: EventContext,
): Statement[] {
  const located = new Map([
    ...event.located,
    ...splices.map((each) => [each.wording, each.located] as const),
  ]);
  const context = { ...event, located, carries: carriedQuotations(event.wordings) };
  const all = [...groups, ...splices.map(({ wording }) => standAlone(wording))];
  const statements = all.map((group, index) => compareStatement(`st${index + 1}`, group, context));
  return markJoined(statements, event.readings);
}
