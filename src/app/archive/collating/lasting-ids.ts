import { createHash } from 'node:crypto';
import type { Collation, Statement, Wording } from '../../../core/model/collation.ts';
import { plainLetters } from '../../../core/model/letters/plain-letters.ts';

/**
 * A collation whose statements keep their ids when it is made again with more reports: each is named by the wording that
 * arrived first, and by its speaker too where another statement begins with the same one.
 */
export function withLastingIds(collation: Collation): Collation {
  const ranks = new Map(collation.witnesses.map(({ id }, rank) => [id, rank]));
  const rankOf = ({ witness }: Wording) => ranks.get(witness) ?? ranks.size;
  const names = new Map(collation.speakers.map(({ id, name }) => [id, name]));
  const first = (statement: Statement): Wording | undefined =>
    statement.wordings.toSorted((a, b) => rankOf(a) - rankOf(b) || startOf(a) - startOf(b))[0];
  const inOrder = collation.statements
    .map((statement) => ({ statement, wording: first(statement) }))
    .toSorted((a, b) => orderOf(a.wording) - orderOf(b.wording));
  function orderOf(wording: Wording | undefined): number {
    return wording === undefined ? ranks.size : rankOf(wording);
  }
  const ids = new Map<Statement, string>();
  const taken = new Set<string>();
  for (const { statement, wording } of inOrder) {
    const words = fold(wording?.text ?? '');
    let id = idFor([words]);
    for (let more = 1; taken.has(id); more += 1)
      id = idFor([words, fold(names.get(statement.speaker) ?? ''), String(more)]);
    taken.add(id);
    ids.set(statement, id);
  }
  const statements = collation.statements.map((statement) => ({ ...statement, id: ids.get(statement)! }));
  const renamed = new Map(collation.statements.map(({ id }, index) => [id, statements[index]!.id]));
  const findings = collation.findings.map((finding) => ({
    ...finding,
    statement: renamed.get(finding.statement)!,
  }));
  return { ...collation, statements, findings };
}

function startOf({ content }: Wording): number {
  return content[0]?.start ?? 0;
}

function idFor(parts: readonly string[]): string {
  return `st-${createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12)}`;
}

/** Words alone: a corrected quotation mark is no other statement. */
function fold(text: string): string {
  return plainLetters(text.normalize('NFKC'));
}
