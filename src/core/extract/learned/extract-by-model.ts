import type { Attribution } from '../../model/attribution.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import { containsAll, type Span, sliceSpan, spansTouch } from '../../model/span.ts';
import type { Reading } from '../../reading/reading.ts';
import { withUnsaidApart } from '../deep/unsaid.ts';
import type { Quotation } from '../marks/quotations.ts';
import { withReportSources } from '../rules/cues/nested-reports.ts';
import { secondSayings } from '../rules/cues/second-sayings.ts';
import { quotedParts, type Saying, toAttribution, withContent } from '../saying.ts';
import { analyse } from './analysis.ts';
import { apartFromHeads } from './apart-from-heads.ts';
import { withTidyEdges } from './content-edges.ts';
import { ContentIndex } from './content-index.ts';
import { learnedSayings } from './learned-sayings.ts';
import { mendSaying } from './mend-saying.ts';
import type { ExtractionModel } from './model/extraction-model.ts';

/** The attributions of the sequence models, with those rules kept that are surer; in text order. */
export function extractByModel(
  reading: Reading,
  model: ExtractionModel,
  quotations: readonly Quotation[],
  ruled: readonly Attribution[],
): Attribution[] {
  const analysis = analyse(reading, model.memory.nextTable(), model.tagger, quotations, ruled);
  const joined = joinReadings(reading, learnedSayings(analysis, model), quotations, ruled);
  return withUnsaidApart(reading.document, joined, true);
}

/** The attributions of what was learned and of those rules that are surer; in text order. */
export function joinReadings(
  reading: Reading,
  sayings: readonly Saying[],
  quotations: readonly Quotation[],
  ruled: readonly Attribution[],
): Attribution[] {
  const { text } = reading.document;
  const parts = quotedParts(quotations);
  const learned = sayings
    .flatMap((saying) => mendSaying(text, saying))
    .map((saying) => toAttribution(reading, saying, parts))
    .filter((attribution) => attribution !== null);
  const single = withoutDoubleReadings(apartFromHeads(reading.document, learned));
  const merged = mergeAttributions(outsideParentheticals(text, single, ruled), ruled)
    .flatMap((found) => withReportSources(text, found))
    .flatMap((found) => secondSayings(text, found))
    .map((found) => withTidyEdges(text, found));
  return merged.sort((a, b) => a.content[0]!.start - b.content[0]!.start);
}

/** Rules for what the model seldom sees in training. */
const SUPPLEMENTS: ReadonlySet<string> = new Set(['headline-verb', 'headline-name', 'message-colon']);

/**
 * Joins both readings. Direct attributions of the rules stand in for what the model made of the same words; an
 * attribution of the model without source takes that of a rule for the same words; headlines that the model passed over
 * are read by rules; all else is the model's.
 */
function mergeAttributions(learned: readonly Attribution[], ruled: readonly Attribution[]): Attribution[] {
  const learnedIndex = new ContentIndex(learned);
  const sure = ruled.filter(
    (attribution) =>
      (attribution.mode === 'direct' && !endsMixed(attribution, learnedIndex)) ||
      attribution.rule === 'headline-colon',
  );
  const sureIndex = new ContentIndex(sure);
  const turns = new Set(sure.flatMap(({ rule, content }) => (rule === 'turn' ? [content[0]!.start] : [])));
  const sureCues = sure.flatMap(({ cue }) => cue ?? []).sort((a, b) => a.start - b.start);
  const sourced = new ContentIndex(ruled.filter((attribution) => attribution.source !== null));
  const headlined = new ContentIndex(ruled.filter(({ rule }) => rule === 'headline-verb'));
  const inside = ruled.filter(({ rule, mode }) => rule === 'parenthetical' && mode !== 'direct');
  const readWhole = (found: Attribution): boolean =>
    learned.some((other) => cuesTouch(other, found) && !isReadInside(other, [found]));
  const kept = learned
    .filter((attribution) => !isRead(attribution, sureIndex) && !isReadInside(attribution, inside))
    .filter((attribution) => !swallows(attribution, sureCues) && !isLabelled(attribution, turns))
    .map((attribution) => withoutRead(attribution, sureIndex))
    .map((attribution) => (attribution.source === null ? adoptSource(attribution, sourced) : attribution))
    .map((attribution) => asHeadline(attribution, headlined));
  const keptIndex = new ContentIndex(kept);
  const supplements = ruled.filter(
    ({ mode, rule, content }) =>
      mode !== 'direct' &&
      (SUPPLEMENTS.has(rule) || (rule === 'according-to' && mode === 'mixed')) &&
      keptIndex.mostlyHolding(content) === undefined,
  );
  return [
    ...kept,
    ...supplements,
    ...inside.filter((found) => !readWhole(found)),
    ...sure.map((attribution) => withSurerSource(attribution, learnedIndex)),
  ];
}

/** Whether a model took a turn's label for the cue of its first words. */
function isLabelled({ cue, content }: Attribution, turns: ReadonlySet<number>): boolean {
  const { start } = content[0]!;
  return turns.has(start) && (cue ?? []).every(({ end }) => end <= start);
}

/** Whether words without a cue of their own take in a quotation together with the cue that a rule reads beside it. */
function swallows({ cue, content }: Attribution, cues: readonly Span[]): boolean {
  if (cue !== null) return false;
  return content.some(({ start, end }) => {
    const read = cues[lowerBound(cues.length, (index) => cues[index]!.start >= start)];
    return read !== undefined && read.end <= end;
  });
}

/** Clauses in brackets or commas of others inside one content that are looked at. */
const MOST_INSIDE = 8;
/** Words that a clause has at least before the relative that somebody else's words begin with. */
const LEAST = 4;

/**
 * What one person tells, without the relative clause that a rule gives to another: "He described a system which, Doe
 * said, divided the coast".
 */
function outsideParentheticals(
  text: string,
  learned: readonly Attribution[],
  ruled: readonly Attribution[],
): Attribution[] {
  const inside = ruled
    .filter(({ rule, cue }) => rule === 'parenthetical' && cue !== null)
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  if (inside.length === 0) return [...learned];
  return learned.flatMap((found) => {
    const from = lowerBound(
      inside.length,
      (index) => inside[index]!.content[0]!.start >= found.content[0]!.start,
    );
    const other = inside
      .slice(from, from + MOST_INSIDE)
      .find(
        (each) =>
          !cuesTouch(found, each) &&
          found.cue !== null &&
          found.cue[0]!.end <= each.content[0]!.start &&
          each.content.every((span) => found.content.some((own) => spansTouch(own, span))),
      );
    if (other === undefined) return [found];
    const { start } = other.content[0]!;
    const before = found.content.flatMap((span) =>
      span.start < start ? [{ start: span.start, end: Math.min(span.end, start) }] : [],
    );
    const words = before.map((span) => sliceSpan(text, span)).join(' ');
    const own = withContent(text, found, before);
    return own === null || (words.match(/[\p{L}\p{N}]+/gu) ?? []).length < LEAST ? [] : [own];
  });
}

/** Whether a quotation only ends a sentence told in the reporter's words too, by the same cue ("the quay 'was lost'", she said). */
function endsMixed({ content, cue }: Attribution, learned: ContentIndex): boolean {
  const read = learned.mostlyHolding(content);
  return (
    read?.mode === 'mixed' &&
    read.cue !== null &&
    cue !== null &&
    spansTouch(read.cue[0]!, cue[0]!) &&
    content.every((span) =>
      read.content.some((whole) => whole.start < span.start - 1 && whole.end >= span.end),
    )
  );
}

/** From here on the learned source of a quotation is right more often than that of a rule. */
const SURE = 0.8;

/** The quotation is the rule's; whom the words beside the same cue name, a network that is sure of it reads better. */
function withSurerSource(attribution: Attribution, learned: ContentIndex): Attribution {
  const read = learned.mostlyHolding(attribution.content);
  if (read?.source == null || (read.certainty?.source ?? 0) < SURE) return attribution;
  return cuesTouch(attribution, read) ? { ...attribution, source: read.source, cue: read.cue } : attribution;
}

function cuesTouch(a: Pick<Attribution, 'cue'>, b: Pick<Attribution, 'cue'> | undefined): boolean {
  return a.cue?.some((own) => b?.cue?.some((other) => spansTouch(own, other))) ?? false;
}

/** Whether a rule has the same words, or by the same cue a part of them. */
function isRead({ content, cue }: Attribution, sure: ContentIndex): boolean {
  if (sure.mostlyHolding(content) !== undefined) return true;
  if (cue === null || content.length === 1) return false;
  return content.some((span) => cuesTouch({ cue }, sure.mostlyHolding([span])));
}

/** Whether a rule reads the same cue inside a clause and has a half of it that is missing here. */
function isReadInside(attribution: Attribution, inside: readonly Attribution[]): boolean {
  if (inside.length === 0) return false;
  if (attribution.cue === null)
    return new ContentIndex(inside).mostlyHolding(attribution.content) !== undefined;
  const own = new ContentIndex([attribution]);
  return inside.some(
    (found) =>
      cuesTouch(attribution, found) &&
      (attribution.source === null || found.content.some((half) => own.mostlyHolding([half]) === undefined)),
  );
}

/** Leaves out the parts that a rule gives to another cue: what was asked is no part of the answer. */
function withoutRead(attribution: Attribution, sure: ContentIndex): Attribution {
  if (attribution.content.length === 1) return attribution;
  const content = attribution.content.filter((span) => sure.mostlyHolding([span]) === undefined);
  if (content.length === 0 || content.length === attribution.content.length) return attribution;
  const quoted = attribution.quoted.filter((span) => containsAll(content, [span]));
  return { ...attribution, content, quoted, mode: quoted.length === 0 ? 'indirect' : attribution.mode };
}

function adoptSource(attribution: Attribution, sourced: ContentIndex): Attribution {
  const rule = sourced.mostlyHolding(attribution.content);
  return rule === undefined
    ? attribution
    : { ...attribution, source: rule.source, cue: attribution.cue ?? rule.cue };
}

/** What the rules take for speech in a headline ("Doe Sees …") is speech. */
function asHeadline(attribution: Attribution, headlined: ContentIndex): Attribution {
  if (attribution.act !== 'thought') return attribution;
  const rule = headlined.mostlyHolding(attribution.content);
  return rule === undefined ? attribution : { ...attribution, act: 'said' };
}

/** Characters ("that " and an opening mark) by which the starts of one content may differ. */
const SLACK = 8;

/**
 * Of several readings of the same words by different cues the surest one; "what aides called a disaster" is part of what
 * the main clause says. Linear.
 */
export function withoutDoubleReadings(list: readonly Attribution[]): Attribution[] {
  const byEnd = new Map<number, Attribution[]>();
  for (const attribution of list) {
    const end = attribution.content.at(-1)!.end;
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    const at = known.findIndex((other) => isSame(other, attribution));
    if (at < 0) known.push(attribution);
    else if (isSurer(attribution, known[at]!)) known[at] = attribution;
  }
  const kept = new Set([...byEnd.values()].flat());
  return list.filter((attribution) => kept.has(attribution));
}

function isSurer(a: Attribution, b: Attribution): boolean {
  const inner = Number(isFreeRelative(b)) - Number(isFreeRelative(a));
  return inner !== 0 ? inner > 0 : a.confidence > b.confidence;
}

/** Whether the content begins with a word of its own that the source and cue part from the rest ("what … a disaster"). */
function isFreeRelative({ content }: Attribution): boolean {
  const first = content[0]!;
  return content.length > 1 && first.end - first.start <= SLACK;
}

function isSame(a: Attribution, b: Attribution): boolean {
  return Math.abs(a.content[0]!.start - b.content[0]!.start) < SLACK;
}
