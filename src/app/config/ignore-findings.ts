import { matchesGlob } from 'node:path';
import { ignoredQuotations, reasonToIgnore } from '../../core/extract/marks/ignored-spans.ts';
import type { GradedDraft } from '../../core/model/checked-draft.ts';
import type { Collation } from '../../core/model/collation.ts';
import type { Document } from '../../core/model/document.ts';
import { type Settlement, shownWordings } from '../../core/model/finding.ts';
import type { GuardReport } from '../../core/model/guarded-text.ts';
import { plainLetters } from '../../core/model/letters/plain-letters.ts';
import type { Span } from '../../core/model/span.ts';
import type { Config } from './read-config.ts';

/** What findings are ignored by, and how many were: by signs in the texts, and by rules of the configuration. */
export interface Ignoring {
  readonly config: Pick<Config, 'ignore' | 'file'>;
  readonly count: { texts: number; rules: number };
}

export function ignoringBy(config: Ignoring['config']): Ignoring {
  return { config, count: { texts: 0, rules: 0 } };
}

/** A place in a text of which something was found. */
interface Place {
  readonly document: Document;
  readonly path: string;
  readonly spans: readonly Span[];
}

/** A checked draft with what is to be ignored settled as dismissed. */
export function ignoreInDraft(graded: GradedDraft, ignoring: Ignoring): GradedDraft {
  const settle = createSettle(ignoring);
  const { draft } = graded;
  return {
    ...graded,
    quotations: graded.quotations.map((quotation) =>
      quotation.severity === 'none'
        ? quotation
        : settle(
            quotation,
            [quotation.words, quotation.speakerVerdict, quotation.chain],
            [{ document: draft, path: draft.path, spans: quotation.spans }],
          ),
    ),
  };
}

/** A collation, likewise. */
export function ignoreInCollation(collation: Collation, ignoring: Ignoring): Collation {
  const settle = createSettle(ignoring);
  const witnesses = new Map(collation.witnesses.map((witness) => [witness.id, witness]));
  const statements = new Map(collation.statements.map((statement) => [statement.id, statement]));
  return {
    ...collation,
    findings: collation.findings.map((finding) => {
      const wordings = statements.get(finding.statement)!.wordings;
      const places = shownWordings(finding).flatMap((index): Place[] => {
        const { witness, content } = wordings[index]!;
        const document = witnesses.get(witness);
        return document === undefined ? [] : [{ document, path: document.path, spans: content }];
      });
      return settle(finding, [finding.kind], places);
    }),
  };
}

/** What became of quotations, likewise; a sign in either version counts. */
export function ignoreInGuard(report: GuardReport, ignoring: Ignoring): GuardReport {
  const settle = createSettle(ignoring);
  return {
    ...report,
    texts: report.texts.map((text) => ({
      ...text,
      quotations: text.quotations.map((quotation) => {
        if (quotation.severity === 'none') return quotation;
        const { outcome, words, speakerVerdict, before, after } = quotation;
        const places: Place[] = [
          ...(after === null ? [] : [{ document: text.after, path: text.path, spans: after.spans }]),
          ...(before === null ? [] : [{ document: text.before, path: text.path, spans: before.spans }]),
        ];
        return settle(quotation, [outcome, words, speakerVerdict], places);
      }),
    })),
  };
}

/** How many findings were ignored. */
export function ignoredCount({ count }: Ignoring): number {
  return count.texts + count.rules;
}

/** "2 findings ignored: 1 by comments in the texts, 1 by hearsay.config.json"; null where none was. */
export function ignoredSentence({ count: { texts, rules }, config: { file } }: Ignoring): string | null {
  const all = texts + rules;
  if (all === 0) return null;
  const by = [
    ...(texts === 0 ? [] : [`${texts} by comments in the texts`]),
    ...(rules === 0 ? [] : [`${rules} by ${file}`]),
  ];
  return `${all} ${all === 1 ? 'finding' : 'findings'} ignored: ${by.join(', ')}`;
}

function createSettle({ config, count }: Ignoring) {
  const known = new Map<Document, ReturnType<typeof ignoredQuotations>>();
  const ignoredIn = (document: Document): ReturnType<typeof ignoredQuotations> => {
    const ignored = known.get(document) ?? ignoredQuotations(document);
    known.set(document, ignored);
    return ignored;
  };
  return <Subject>(subject: Subject, kinds: readonly string[], places: readonly Place[]): Subject => {
    for (const { document, spans } of places) {
      const reason = reasonToIgnore(ignoredIn(document), spans);
      if (reason === null) continue;
      count.texts += 1;
      return { ...subject, settlement: dismissed(reason || 'a comment in the text says so') };
    }
    const rule = config.ignore.find((each) => applies(each, kinds, places));
    if (rule === undefined) return subject;
    count.rules += 1;
    return { ...subject, settlement: dismissed(rule.reason) };
  };
}

function dismissed(reason: string): Settlement {
  return { state: 'dismissed', reason: `ignored: ${reason}` };
}

function applies(
  rule: Config['ignore'][number],
  kinds: readonly string[],
  places: readonly Place[],
): boolean {
  if (rule.kind !== undefined && !kinds.includes(rule.kind)) return false;
  return places.some(({ document: { text }, path, spans }) => {
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' ');
    const isIn =
      rule.path === undefined || path === rule.path || matchesGlob(path.replaceAll('\\', '/'), rule.path);
    return (
      isIn &&
      (rule.words === undefined || ` ${plainLetters(words)} `.includes(` ${plainLetters(rule.words)} `))
    );
  });
}
