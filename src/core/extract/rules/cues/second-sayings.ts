import { cueFormOf } from '../../../english/verbs-of-saying.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { withContent } from '../../saying.ts';

const SAME = /(,?\s+(?:and|but)\s+(?:(?:also|then|later|again)\s+)?)(\p{Ll}+)\s+(?=that\s)/gu;
const PRONOUN =
  /(,?\s+(?:and|but)\s+(?:[^,;.“”"]{1,30}\s)?)(he|she|they)\s+((?:(?:also|then|later)\s+)?\p{Ll}+)\s+(?=\S)/gu;
/** Words that each half must keep. */
const LEAST = 3;

/**
 * Cuts a content where a second verb of saying goes on with the same subject ("… but noted that …") or a pronoun ("…
 * and he urged the council to wait"), and makes what follows an attribution of its own.
 */
export function secondSayings(text: string, attribution: Attribution): Attribution[] {
  const { cue, content, source, mode } = attribution;
  const [span] = content;
  if (cue === null || source === null || content.length > 1 || mode === 'direct') return [attribution];
  if (span!.start < cue.at(-1)!.end) return [attribution];
  const split = splitOf(text, span!, attribution);
  if (split === null) return [attribution];
  const first = withContent(text, attribution, [split.before]);
  const second = withContent(text, attribution, [split.after]);
  if (first === null || second === null) return [attribution];
  return [first, { ...second, source: split.source ?? source, cue: [split.cue], rule: 'second-saying' }];
}

interface Split {
  readonly before: Span;
  readonly source: Span[] | null;
  readonly cue: Span;
  readonly after: Span;
}

function splitOf(text: string, span: Span, { quoted }: Attribution): Split | null {
  const words = text.slice(span.start, span.end);
  for (const pattern of [SAME, PRONOUN]) {
    for (const match of words.matchAll(pattern)) {
      const verb = match.at(-1)!;
      if (!isPlain(verb, pattern === PRONOUN)) continue;
      if (pattern === PRONOUN && !isOwnClause(match[1]!)) continue;
      const at = span.start + match.index;
      if (quoted.some(({ start, end }) => start < at && at < end)) continue;
      const whole = match[0].trimEnd().length;
      const cue = { start: at + whole - verb.length, end: at + whole };
      const before = { start: span.start, end: at };
      const after = { start: at + match[0].length, end: span.end };
      if (countWords(text, before) < LEAST || countWords(text, after) < LEAST) continue;
      const from = at + match[1]!.length;
      const source = pattern === PRONOUN ? [{ start: from, end: from + match[2]!.length }] : null;
      return { before, source, cue, after };
    }
  }
  return null;
}

/** A comma or an adverbial, and no relative clause, before the pronoun: else the first verb may govern both clauses. */
function isOwnClause(lead: string): boolean {
  const inner = lead.replace(/\b(?:and|but)\b/u, '').trim();
  return inner !== '' && !/\b(?:that|which|who|whom|what|where|when|if|because|as)\b/u.test(inner);
}

/** A finite verb that is nothing but a verb of saying. */
function isPlain(words: string, strict: boolean): boolean {
  const form = cueFormOf(words.split(/\s+/u).at(-1)!);
  if (form === undefined || form.ambiguous || form.act !== 'said') return false;
  return form.form === 'past' || (form.form === 'third' && !strict);
}

function countWords(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
