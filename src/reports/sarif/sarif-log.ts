import type { Severity } from '../../core/model/checked-draft.ts';
import type { Settlement } from '../../core/model/finding.ts';
import { toOneLine } from '../words/printable.ts';
import type { VerdictWords } from '../words/verdict-words.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** A rule as SARIF viewers and code hosts show it: by its name, with a page of help. */
export interface SarifRule {
  readonly id: string;
  readonly severity: Exclude<Severity, 'none'>;
  readonly words: VerdictWords;
  /** What an editor is to do. */
  readonly advice: string;
}

interface LogParts {
  /** The program's version; absent where nobody told it. */
  readonly version: string | undefined;
  /** Of `docs/rules.md`, which has a heading for each rule; absent where nobody told it. */
  readonly rulesPage: string | undefined;
  readonly rules: readonly SarifRule[];
  /** Whether the run came to its end, and what could not be read. */
  readonly complete: boolean;
  readonly unread: readonly string[];
  readonly artifacts: readonly string[];
  readonly results: readonly object[];
  readonly properties: object;
}

/** A SARIF 2.1.0 log (OASIS) of one run, its places in lines and columns of UTF-16 code units. */
export function printSarif({
  version,
  rulesPage,
  rules,
  complete,
  unread,
  artifacts,
  results,
  properties,
}: LogParts): string {
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Hearsay',
            ...(version === undefined ? {} : { version, semanticVersion: version }),
            shortDescription: { text: 'Who really said what.' },
            ...(rulesPage === undefined ? {} : { informationUri: rulesPage }),
            rules: rules.map((rule) => toRule(rule, rulesPage)),
          },
        },
        originalUriBaseIds: {
          [BASE]: { description: { text: 'The folder that the program was started in.' } },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: complete,
            toolExecutionNotifications: unread.map((message) => ({
              level: 'error',
              message: { text: toOneLine(message) },
            })),
          },
        ],
        artifacts: artifacts.map((path) => ({ location: locationOf(path), roles: ['analysisTarget'] })),
        results,
        properties,
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule({ id, severity, words, advice }: SarifRule, page: string | undefined) {
  return {
    id,
    name: nameOf(id),
    shortDescription: { text: `Quotation ${words.label}.` },
    fullDescription: { text: words.description },
    ...(page === undefined ? {} : { helpUri: `${page}#${id}` }),
    help: {
      text: `${words.description} ${advice}`,
      markdown: `**${words.label}**: ${words.description}\n\n${advice}`,
    },
    defaultConfiguration: { level: severity },
    properties: { precision: 'high', tags: ['quotation'] },
  };
}

/** "not-found" as "NotFound", "changed" as "QuotationChanged": SARIF wants a name that is not the id again. */
function nameOf(id: string): string {
  const name = id.replace(/(?:^|-)(\p{L})/gu, (_, letter: string) => letter.toUpperCase());
  return id.includes('-') ? name : `Quotation${name}`;
}

const BASE = 'SRCROOT';

/** Where a text lies: relative paths from the folder that the program was started in. */
export function locationOf(path: string): { readonly uri: string; readonly uriBaseId?: string } {
  const uri = uriOf(path);
  return /^[a-z][a-z0-9+.-]*:/iu.test(uri) ? { uri } : { uri, uriBaseId: BASE };
}

/** A path or address as a URI reference; what is escaped in an address stays as it is. */
function uriOf(path: string): string {
  const whole = path.replace(/\p{Cs}/gu, '\ufffd');
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(whole)) return encodeURI(whole).replace(/%25(?=[0-9a-f]{2})/giu, '%');
  const plain = encodeURI(whole.replaceAll('\\', '/')).replaceAll('?', '%3F').replaceAll('#', '%23');
  if (plain.startsWith('/')) return `file://${plain}`;
  return /^[^/]*:/u.test(plain) ? `./${plain}` : plain;
}

/** What a build machine is to pass over, and why. */
export function suppressionOf({ settlement }: { readonly settlement?: Settlement }) {
  if (settlement?.state !== 'dismissed') return {};
  return {
    suppressions: [{ kind: 'external', status: 'accepted', justification: toOneLine(settlement.reason) }],
  };
}

/**
 * Whether a quotation is a result: one that is fine is not, since code hosts raise an alert for every result, also for those of
 * kind `pass`.
 */
export function isResult<Graded extends { readonly severity: Severity }>(
  graded: Graded,
): graded is Graded & { readonly severity: SarifRule['severity'] } {
  return graded.severity !== 'none';
}
