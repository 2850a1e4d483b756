import {
  type GradedGuard,
  GUARD_OUTCOMES,
  type GuardedText,
  type GuardReport,
} from '../../core/model/guarded-text.ts';
import { changePhrases } from '../check/check-words.ts';
import type { RenderOptions } from '../format.ts';
import { isResult, locationOf, printSarif, type SarifRule, suppressionOf } from '../sarif/sarif-log.ts';
import { regionsOf } from '../sarif/sarif-place.ts';
import { WORDS_LABELS } from '../words/verdict-words.ts';
import { GUARD_LABELS, MOVED, outcomePhrase, speakerPhrase, versionWords } from './guard-words.ts';

const ADVICE = 'Bring back the words of the old version, or say outside the quotation marks what you mean.';

/** The verdicts on altered words are rules of their own, so that each can be turned off by itself. */
export const GUARD_RULES: readonly SarifRule[] = [
  ...Object.entries(WORDS_LABELS).map(([id, words]) => ({ id: `guard-${id}`, words })),
  ...GUARD_OUTCOMES.filter((outcome) => outcome !== 'altered').map((outcome) => ({
    id: `guard-${outcome}`,
    words: GUARD_LABELS[outcome],
  })),
  { id: 'guard-other-speaker', words: MOVED },
].map((rule) => ({ ...rule, severity: 'warning', advice: ADVICE }));

/** What became of the quotations between two versions as SARIF: a result for each that is not fine, placed in the new one. */
export function renderGuardSarif(
  report: GuardReport,
  { version, rulesPage }: Partial<RenderOptions> = {},
): string {
  const { texts, unavailable, engine, profile, between } = report;
  return printSarif({
    version,
    rulesPage,
    rules: GUARD_RULES,
    complete: unavailable.length === 0,
    unread: unavailable.map(({ message }) => message),
    artifacts: texts.map(({ path }) => path),
    results: texts.flatMap((text, index) => resultsOf(text, index)),
    properties: {
      engine,
      profile,
      between,
      quotations: texts.reduce((sum, { quotations }) => sum + quotations.length, 0),
    },
  });
}

function resultsOf(text: GuardedText<GradedGuard>, index: number): object[] {
  const regionOf = regionsOf(text.after.text);
  const first = { start: 0, end: 0 };
  return text.quotations.filter(isResult).map((quotation) => {
    const ruleId = ruleOf(quotation);
    // What is gone has no place in the new version but the text itself.
    const spans = quotation.after?.spans ?? [first];
    const artifactLocation = { ...locationOf(text.path), index };
    return {
      ruleId,
      ruleIndex: GUARD_RULES.findIndex(({ id }) => id === ruleId),
      level: quotation.severity,
      message: { text: messageOf(quotation) },
      locations: spans
        .slice(0, 1)
        .map((span) => ({ physicalLocation: { artifactLocation, region: regionOf(span) } })),
      partialFingerprints: { 'finding/v1': quotation.findingId },
      ...suppressionOf(quotation),
      properties: {
        outcome: quotation.outcome,
        words: quotation.words,
        speaker: quotation.speakerVerdict,
        rule: quotation.rule,
      },
    };
  });
}

function ruleOf({ outcome, words, speakerVerdict }: GradedGuard): string {
  if (outcome === 'kept' && speakerVerdict === 'misattributed') return 'guard-other-speaker';
  return outcome === 'altered' ? `guard-${words}` : `guard-${outcome}`;
}

function messageOf(quotation: GradedGuard): string {
  const { changes, houseRule, reason } = quotation;
  const { was, is } = versionWords(quotation);
  const moved = speakerPhrase(quotation);
  const parts = [`${outcomePhrase(quotation)}${moved === null ? '' : ` (${moved})`}.`];
  if (was !== null) parts.push(`Was: ${was}.`);
  if (is !== null && is !== was) parts.push(`Is: ${is}.`);
  const phrases = changePhrases(changes).slice(0, 8);
  if (phrases.length > 0) parts.push(`${phrases.join('; ')}.`);
  parts.push(houseRule === '' ? reason : houseRule);
  return parts.join(' ');
}
