import type { GradedDraft, GradedQuotation, SourcePassage } from '../../core/model/checked-draft.ts';
import type { RenderOptions } from '../format.ts';
import { isResult, locationOf, printSarif, type SarifRule, suppressionOf } from '../sarif/sarif-log.ts';
import { regionsOf } from '../sarif/sarif-place.ts';
import { toOneLine } from '../words/printable.ts';
import { CHAIN_LABELS, SPEAKER_LABELS, WORDS_LABELS } from '../words/verdict-words.ts';
import { changePhrases, passagePlace, verdictPhrase } from './check-words.ts';

/** What a finding is filed under: the verdict that makes it one. */
type RuleId = keyof typeof WORDS_LABELS | 'misattributed' | 'generalised' | 'collapsed';

const HELD_AGAINST =
  'Hold the quotation against the passage that the result shows, and mend it or say who is quoted from where.';

/** What findings of a check are filed under; each has a heading in `docs/rules.md`. */
export const CHECK_RULES: readonly SarifRule[] = [
  ...Object.entries(WORDS_LABELS).map(([id, words]) => ({ id, words })),
  { id: 'misattributed', words: SPEAKER_LABELS.misattributed },
  { id: 'generalised', words: SPEAKER_LABELS.generalised },
  { id: 'collapsed', words: CHAIN_LABELS.collapsed },
].map((rule) => ({ ...rule, severity: 'warning', advice: HELD_AGAINST }));

/**
 * A checked draft as SARIF: a result for each quotation that is not fine, its passages as related locations. All are counted
 * in the properties.
 */
export function renderSarif(
  graded: GradedDraft,
  { version, rulesPage }: Partial<RenderOptions> = {},
): string {
  const regionOf = regionsOf(graded.draft.text);
  return printSarif({
    version,
    rulesPage,
    rules: CHECK_RULES,
    complete: graded.searched.documents > 0,
    unread: graded.unavailable.map(({ message }) => message),
    artifacts: [graded.draft.path],
    results: graded.quotations.filter(isResult).map((quotation) => resultOf(graded, quotation, regionOf)),
    properties: {
      engine: graded.engine,
      profile: graded.profile,
      searched: graded.searched,
      quotations: graded.quotations.length,
    },
  });
}

function resultOf(graded: GradedDraft, quotation: GradedQuotation, regionOf: ReturnType<typeof regionsOf>) {
  const ruleId = ruleOf(quotation);
  return {
    ruleId,
    ruleIndex: CHECK_RULES.findIndex(({ id }) => id === ruleId),
    level: quotation.severity,
    message: { text: messageOf(quotation) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { ...locationOf(graded.draft.path), index: 0 },
          region: regionOf(quotation.span),
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

function relatedLocation(passage: SourcePassage, at: number) {
  return {
    id: at + 1,
    message: { text: passagePlace(passage) },
    physicalLocation: {
      artifactLocation: locationOf(passage.path),
      region: {
        charOffset: passage.span.start,
        charLength: passage.span.end - passage.span.start,
        snippet: { text: passage.text },
      },
    },
  };
}

/** A 32-bit FNV-1a hash of the words, so that a moved quotation is known again. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of toOneLine(text).toLowerCase()) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
