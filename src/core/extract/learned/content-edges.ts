import { PRINTED_DAY_PATTERN } from '../../english/calendar.ts';
import { AFTER_RELATIVE, OPENS_RELATIVE } from '../../english/reporting-words.ts';
import { cueFormOf } from '../../english/verbs-of-saying.ts';
import type { Attribution } from '../../model/attribution.ts';
import { type Span, sliceSpan } from '../../model/span.ts';
import { withContent } from '../saying.ts';

const DAY = `(?:${PRINTED_DAY_PATTERN}|today|yesterday|tonight)`;
const TIME = `(?:(?:on|late|early|earlier|later|last)\\s+){0,2}${DAY}(?:\\s+(?:morning|afternoon|evening|night))?`;
const PLACE =
  '(?:statement|interview|tweet|post|tweets|posts|speech|letter|e-?mail|memo|release|conference|op-ed|video|essay|briefing|filing|message|hearing|remarks|testimony|appearance|address)';
const LEADING = new RegExp(
  `^${TIME},?\\s+(?:for\\s+)?(?=(?:that|he|she|they|it|we|the|an?|his|her|their|its|there)\\b|\\p{Lu}\\p{L})`,
  'u',
);
const TRAILING = new RegExp(
  `,?\\s+(?:${TIME}\\s+)?(?:in|during|at)\\s+(?:an?|the|his|her|its|their)\\s+(?:(?!(?:in|on|at|to|of|for|with|by)\\s)[\\p{L}’'-]+\\s+){0,4}?${PLACE}(?:\\s+(?:${TIME}|(?:on|to|with|from|by|before|posted|released|issued|that|which)\\s[^.“”"]*))?$`,
  'u',
);
const LEAST = 3;

/** A relative clause between commas ends before the main clause goes on ("which Doe said was rotten[, will close]"). */
function withoutMainClause(text: string, attribution: Attribution): Attribution {
  const { cue, content, quoted } = attribution;
  const last = content.at(-1)!;
  if (cue === null || last.start < cue.at(-1)!.end) return attribution;
  const from = cue[0]!.start;
  if (!OPENS_RELATIVE.test(text.slice(Math.max(0, from - 80), from))) return attribution;
  const main = AFTER_RELATIVE.exec(sliceSpan(text, last));
  const end = main === null ? last.end : last.start + main.index;
  if (main === null || quoted.some((span) => span.end > end)) return attribution;
  return withContent(text, attribution, [...content.slice(0, -1), { start: last.start, end }]) ?? attribution;
}

/**
 * Takes out of an indirect content what tells when and where it was said: a day straight after the cue ("said Sunday he
 * was …"), a place at the end ("called on him to resign in a statement on Thursday").
 */
export function withTidyEdges(text: string, found: Attribution): Attribution {
  const attribution = withoutMainClause(text, found);
  const { cue, content, mode } = attribution;
  const first = content[0]!;
  if (cue === null || mode === 'direct' || content.length > 1 || first.start < cue.at(-1)!.end)
    return attribution;
  const start = first.start + leadingTime(text, first, cue.at(-1)!.end);
  const end = trailingPlace(text, { start, end: first.end }, attribution);
  if (start === first.start && end === first.end) return attribution;
  return withContent(text, attribution, [{ start, end }]) ?? attribution;
}

function leadingTime(text: string, { start, end }: Span, cueEnd: number): number {
  if (start - cueEnd > 1) return 0;
  const found = LEADING.exec(text.slice(start, Math.min(end, start + 60)));
  return found === null ? 0 : found[0].length;
}

/** A clause keeps its own place and time; the object of "called for" or "urged" has none. */
function trailingPlace(text: string, span: Span, { quoted, cue }: Attribution): number {
  if (cue!.some((part) => takesClause(sliceSpan(text, part)))) return span.end;
  const from = Math.max(span.start, span.end - 200);
  const tail = text.slice(from, span.end);
  const found = TRAILING.exec(tail);
  if (found === null) return span.end;
  const end = from + found.index;
  const words = text.slice(span.start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return words < LEAST || quoted.some((part) => part.end > end) ? span.end : end;
}

function takesClause(cue: string): boolean {
  const forms =
    cue
      .toLowerCase()
      .match(/[\p{L}-]+/gu)
      ?.map(cueFormOf) ?? [];
  return !forms.some((form) => form?.act === 'said' && !form.frames.has('clause'));
}
