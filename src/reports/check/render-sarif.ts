import type { GradedDraft, GradedQuotation, SourcePassage } from '../../core/model/checked-draft.ts';
import type { Span } from '../../core/model/span.ts';
import { toOneLine } from '../words/printable.ts';
import { CHAIN_LABELS, SPEAKER_LABELS, WORDS_LABELS } from '../words/verdict-words.ts';
import { changePhrases, lineAndColumn, passagePlace, verdictPhrase } from './check-words.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/** What a finding is filed under: the verdict that makes it one. */
type RuleId = keyof typeof WORDS_LABELS | 'misattributed' | 'generalised' | 'collapsed';

const RULES = [
  ...Object.entries(WORDS_LABELS).map(([id, words]) => ({ id, ...words })),
  { id: 'misattributed', ...SPEAKER_LABELS.misattributed },
  { id: 'generalised', ...SPEAKER_LABELS.generalised },
  { id: 'collapsed', ...CHAIN_LABELS.collapsed },
].map(({ id, label, description }) => ({
  id,
  name: label,
  shortDescription: { text: description },
  fullDescription: { text: description },
}));

/**
 * A checked draft as a SARIF 2.1.0 log (OASIS): a result a quotation, in the draft's lines and columns of UTF-16 code
 * units, its passages as related locations. Quotations that are fine are results of kind `pass`.
 */
export function renderSarif(graded: GradedDraft): string {
  const place = lineAndColumn(graded.draft.text);
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Hearsay', rules: RULES } },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: graded.searched.documents > 0,
            toolExecutionNotifications: graded.unavailable.map(({ message }) => ({
              level: 'error',
              message: { text: toOneLine(message) },
            })),
          },
        ],
        artifacts: [{ location: { uri: uriOf(graded.draft.path) } }],
        results: graded.quotations.map((quotation) => resultOf(graded, quotation, place)),
        properties: { engine: graded.engine, profile: graded.profile, searched: graded.searched },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function resultOf(graded: GradedDraft, quotation: GradedQuotation, place: ReturnType<typeof lineAndColumn>) {
  const ruleId = ruleOf(quotation);
  const { severity } = quotation;
  return {
    ruleId,
    ruleIndex: RULES.findIndex(({ id }) => id === ruleId),
    ...(severity === 'none' ? { kind: 'pass', level: 'none' } : { kind: 'fail', level: severity }),
    message: { text: messageOf(quotation) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(graded.draft.path), index: 0 },
          region: {
            ...regionOf(quotation.span, place),
            snippet: { text: graded.draft.text.slice(quotation.span.start, quotation.span.end) },
          },
        },
      },
    ],
    relatedLocations: quotation.passages.map(relatedLocation),
    partialFingerprints: { 'quotation/v1': fingerprint(quotation.text), 'finding/v1': quotation.findingId },
    ...suppressionOf(quotation),
    properties: {
      words: quotation.words,
      speaker: quotation.speakerVerdict,
      chain: quotation.chain,
      speakerInSource: quotation.speakerInSource,
      nearMiss: quotation.nearMiss,
      rule: quotation.rule,
      changes: quotation.changes.map(({ kind, from, to }) => ({ kind, from, to })),
    },
  };
}

/** What a build machine is to pass over, and why. */
function suppressionOf({ settlement }: GradedQuotation) {
  if (settlement?.state !== 'dismissed') return {};
  return {
    suppressions: [{ kind: 'external', status: 'accepted', justification: toOneLine(settlement.reason) }],
  };
}

function ruleOf(quotation: GradedQuotation): RuleId {
  const isKept = WORDS_LABELS[quotation.words].group === 'kept';
  if (isKept && quotation.speakerVerdict === 'misattributed') return 'misattributed';
  if (isKept && quotation.chain === 'collapsed') return 'collapsed';
  if (isKept && quotation.speakerVerdict === 'generalised') return 'generalised';
  return quotation.words;
}

function messageOf(quotation: GradedQuotation): string {
  const parts = [`${verdictPhrase(quotation)}.`];
  const first = quotation.passages[0];
  if (first === undefined) parts.push(quotation.reason);
  else parts.push(`Against ${passagePlace(first)}: “${toOneLine(first.text)}”.`);
  const changes = changePhrases(quotation.changes).slice(0, 8);
  if (changes.length > 0) parts.push(`${changes.join('; ')}.`);
  if (quotation.houseRule !== '') parts.push(quotation.houseRule);
  return parts.join(' ');
}

function regionOf(span: Span, place: ReturnType<typeof lineAndColumn>) {
  const start = place(span.start);
  const end = place(span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

function relatedLocation(passage: SourcePassage, at: number) {
  return {
    id: at + 1,
    message: { text: passagePlace(passage) },
    physicalLocation: {
      artifactLocation: { uri: uriOf(passage.path) },
      region: {
        charOffset: passage.span.start,
        charLength: passage.span.end - passage.span.start,
        snippet: { text: passage.text },
      },
    },
  };
}

/** A path or address as a URI reference; what is escaped in an address stays as it is. */
function uriOf(path: string): string {
  const whole = path.replace(/\p{Cs}/gu, '\ufffd');
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(whole)) return encodeURI(whole).replace(/%25(?=[0-9a-f]{2})/giu, '%');
  const plain = encodeURI(whole.replaceAll('\\', '/')).replaceAll('?', '%3F').replaceAll('#', '%23');
  if (plain.startsWith('/')) return `file://${plain}`;
  return /^[^/]*:/u.test(plain) ? `./${plain}` : plain;
}

/** A 32-bit FNV-1a hash of the words, so that a moved quotation is known again. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of toOneLine(text).toLowerCase()) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
