import { OPENS_OTHER_CLAUSE, TIME_WORD } from '../../english/naming-words.ts';
import type { Attribution } from '../../model/attribution.ts';
import { type Span, spansTouch } from '../../model/span.ts';
import type { Token } from '../../reading/tokens.ts';
import { type WordRange, wordAt, wordRange } from '../../reading/word-range.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { phraseEnd } from '../running-text.ts';
import type { Context, Resolved } from '../sources/context.ts';
import { governingClause, isFollowedByCue } from '../sources/governing-subject.ts';
import { sourceRange } from '../sources/spans/source-range.ts';
import { subjectBefore } from '../sources/subject-before.ts';
import { cueOf, isCalendarWord, isPreposition, isSayingVerb } from '../word-kinds.ts';

const MOST_NEAR = 8;

/** The attributions of a document in text order, with those near one of them at hand. */
export interface Neighbours {
  /** By content. */
  readonly order: readonly Attribution[];
  readonly placeOf: ReadonlyMap<Attribution, number>;
  readonly resolved: ReadonlyMap<Attribution, Resolved>;
}

/**
 * Who tells that the speaker of an attribution said it, in a clause that is no attribution of its own: in front
 * ("Doe said that Roe had told her …"), behind ("…, Doe said", "…, according to Doe"), or at the sentence's beginning
 * ("According to Doe, Roe said …"). Null where nobody does.
 */
export function tellerOf(context: Context, attribution: Attribution, near: Neighbours): Resolved | null {
  if (!isTold(context, attribution)) return null;
  const own = near.resolved.get(attribution)?.entity;
  const found =
    tellerInFront(context, attribution, near) ??
    tellerBehind(context, attribution) ??
    accordingAtStart(context, attribution);
  return found === null || found.entity === own || !canTell(found.entity) ? null : found;
}

/** Whether the cue of an attribution tells of a saying that took place: no other act, not denied. */
function isTold(context: Context, attribution: Attribution): boolean {
  const cue = attribution.cue?.[0];
  if (cue === undefined) return false;
  const { words } = context.scene.reading;
  const { from: first, to: end } = wordRange(words, cue);
  const inside = words.slice(first, end);
  return (
    inside.some((word) => isSayingVerb(word)) &&
    !inside.some((word) => /^(?:not|n['’]t|never)$/u.test(word.lower))
  );
}

function canTell(entity: Entity): boolean {
  return entity.kind !== 'unresolved';
}

function tellerInFront(context: Context, attribution: Attribution, near: Neighbours): Resolved | null {
  const governor = governingClause(context.scene, attribution);
  if (governor === null) return null;
  if (governor.type === 'subject') return context.resolve(governor.subject);
  const { words } = context.scene.reading;
  const verb = words[governor.verb]!;
  const at = near.placeOf.get(attribution)!;
  for (let i = at - 1; i >= Math.max(0, at - MOST_NEAR); i--) {
    const before = near.order[i]!;
    const cue = before.cue?.[0];
    if (cue === undefined || cue.start >= verb.start) continue;
    if (words[wordAt(words, cue.start)]?.sentence === verb.sentence) return near.resolved.get(before) ?? null;
  }
  return null;
}

/** "…, she said." and "…, according to Doe." behind the content of an attribution whose own words stand in front. */
function tellerBehind(context: Context, attribution: Attribution): Resolved | null {
  const { words } = context.scene.reading;
  const content = attribution.content.at(-1);
  const source = attribution.source?.[0];
  if (content === undefined || source === undefined || source.start >= content.start) return null;
  const isSubject = isFollowedByCue(context.scene, attribution, sourceRange(context.scene, attribution));
  if (!isSubject) return null;
  const last = wordRange(words, content).to - 1;
  let at = last + 1;
  while (at <= last + 2 && /^[,”"’]$/u.test(words[at]?.text ?? '')) at++;
  const comma = words.slice(Math.max(0, last), at).some((word) => word.text === ',');
  if (!comma || words[at]?.sentence !== words[last]?.sentence) return null;
  const end = phraseEnd(words, at);
  if (words[at]!.lower === 'according' && words[at + 1]?.lower === 'to') {
    return context.resolve({ from: at + 2, to: end });
  }
  const subject = parentheticalSubject(context, { from: at, to: end });
  return subject === null || overlapsOwn(context, attribution, subject) ? null : context.resolve(subject);
}

/** The subject of a clause that is nothing but somebody's saying ("she said", "said Doe on Monday"). */
function parentheticalSubject(context: Context, range: WordRange): WordRange | null {
  const { words } = context.scene.reading;
  if (OPENS_OTHER_CLAUSE.test(words[range.from]?.lower ?? '')) return null;
  for (let verb = range.from; verb < Math.min(range.to, range.from + 8); verb++) {
    if (!isFiniteSaying(words[verb]!)) continue;
    if (verb === range.from) {
      const mention = mentionsIn(context.scene, { from: verb + 1, to: range.to })[0];
      if (mention === undefined || mention.from > verb + 3 || goesOn(words, mention.to, range.to))
        return null;
      return { from: verb + 1, to: mention.to };
    }
    const rest = words.slice(verb + 1, range.to);
    const isBare = rest.every(
      (word) => isCalendarWord(word) || /^(?:on|in|at|later|reporters|earlier)$/u.test(word.lower),
    );
    const subject = isBare ? subjectBefore(context.scene, verb) : null;
    return subject !== null && subject.from <= range.from + 1 ? subject : null;
  }
  return null;
}

/** Whether another verb or clause follows a name, so that the saying in front was not of it ("said Moss must go"). */
function goesOn(words: readonly Token[], from: number, end: number): boolean {
  const next = words[from];
  if (next === undefined || from >= end || next.kind !== 'word') return false;
  return !isPreposition(next) && !isCalendarWord(next) && !TIME_WORD.test(next.lower);
}

function isFiniteSaying(word: Token): boolean {
  const cue = cueOf(word);
  if (/^(?:answer|repl|respond|ask)/u.test(word.lower)) return false;
  return isSayingVerb(word) && cue?.form !== 'gerund' && cue?.frames.has('clause') === true;
}

/** "According to a report by Doe, Roe said …": what the sentence credits before its own subject. */
function accordingAtStart(context: Context, attribution: Attribution): Resolved | null {
  const { words } = context.scene.reading;
  const source = attribution.source?.[0];
  if (source === undefined) return null;
  const { from: first } = wordRange(words, source);
  const here = words[first];
  if (here === undefined) return null;
  let start = first;
  while (start > 0 && first - start < 24 && words[start - 1]!.sentence === here.sentence) start--;
  if (words[start]!.lower !== 'according' || words[start + 1]?.lower !== 'to') return null;
  const end = phraseEnd(words, start + 2);
  if (end >= first || words[end]!.text !== ',' || first - end > 4) return null;
  return context.resolve({ from: start + 2, to: end });
}

function overlapsOwn(context: Context, attribution: Attribution, range: WordRange): boolean {
  const { words } = context.scene.reading;
  const span = { start: words[range.from]!.start, end: words[range.to - 1]!.end };
  return [...(attribution.source ?? []), ...(attribution.cue ?? [])].some((own) => spansTouch(own, span));
}

/**
 * Whom the speaker of "…, she said" relays: the source of another attribution of the same words whose clause stands
 * right in front of them in the sentence ("Roe told her the bridge is closed, she said"). Null where there is none.
 */
export function relayedInFront(context: Context, attribution: Attribution, near: Neighbours): Entity | null {
  const content = attribution.content[0];
  const source = attribution.source?.[0];
  if (content === undefined || source === undefined || source.start < content.start) return null;
  const at = near.placeOf.get(attribution)!;
  for (let i = Math.max(0, at - MOST_NEAR); i < Math.min(near.order.length, at + MOST_NEAR); i++) {
    const other = near.order[i]!;
    if (other === attribution || !tellsWords(context, other, content, source)) continue;
    const found = near.resolved.get(other)?.entity;
    if (found !== undefined && found.kind !== 'unresolved') return found;
  }
  return null;
}

/** Whether the clause of an attribution leads into words that a source behind them closes, all in one sentence. */
function tellsWords(context: Context, attribution: Attribution, told: Span, closing: Span): boolean {
  const { words } = context.scene.reading;
  const cue = attribution.cue?.at(-1);
  const source = attribution.source?.[0];
  if (cue === undefined || source === undefined || source.start >= cue.start || cue.end > told.start)
    return false;
  if (!attribution.content.some((span) => spansTouch(span, told))) return false;
  const first = wordAt(words, source.start);
  const lead = wordRange(words, { start: cue.end, end: told.start });
  const verb = words[wordRange(words, cue).to - 1];
  return (
    verb !== undefined &&
    isSayingVerb(verb) &&
    lead.to - lead.from <= 4 &&
    words[first]?.sentence === words[wordAt(words, closing.start)]?.sentence
  );
}
