import { RELEASE, RELEASES } from '../../english/naming-words.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Token } from '../../reading/tokens.ts';
import { wordRange } from '../../reading/word-range.ts';
import type { Context, Resolved } from './context.ts';
import { sourceRange } from './spans/source-range.ts';
import { subjectBefore } from './subject-before.ts';

const REACH = 24;
const QUOTES = /^(?:quot|cit)(?:e|es|ed|ing)$/u;

/** Who is quoted, and who quotes. */
export interface Quoted {
  readonly speaker: Resolved;
  readonly by: Resolved | null;
}

/** Who speaks where somebody else quotes, or carries what was released; null where the words tell of neither. */
export function quotedBy(context: Context, attribution: Attribution): Quoted | null {
  return quotedAsSaying(context, attribution) ?? released(context, attribution);
}

/** "[Ada Lind] released the following statement, the Courier reports: …". */
function released(context: Context, attribution: Attribution): Quoted | null {
  const { words } = context.scene.reading;
  const { cue, source } = attribution;
  if (cue === null || source === null) return null;
  const range = sourceRange(context.scene, attribution);
  const verb = words[wordRange(words, cue[0]!).from];
  if (words[range.from - 1]?.text !== ',' || !/^report(?:s|ed)$/u.test(verb?.lower ?? '')) return null;
  let isTold = false;
  for (let i = range.from - 2; i >= Math.max(0, range.from - REACH); i--) {
    if (words[i]!.sentence !== verb!.sentence || words[i]!.quoted) return null;
    isTold ||= RELEASE.test(words[i]!.lower);
    if (!isTold || !RELEASES.test(words[i]!.lower)) continue;
    const subject = subjectBefore(context.scene, i);
    const speaker = subject === null ? null : context.resolve(subject);
    return speaker === null ? null : { speaker, by: context.resolve(range) };
  }
  return null;
}

/**
 * Who speaks where somebody else's quoting is told: "The Courier quoted [Ada Lind] as saying …", "[Ada Lind] was cited by
 * the Courier as saying …". Null where the words tell of no quoting.
 */
function quotedAsSaying(context: Context, attribution: Attribution): Quoted | null {
  const { words } = context.scene.reading;
  const cue = attribution.cue?.[0];
  const content = attribution.content[0];
  if (cue === undefined || content === undefined) return null;
  const isBehind = cue.start > content.start;
  const end = isBehind ? wordRange(words, cue).to + REACH : wordRange(words, content).from;
  const as = asSaying(words, wordRange(words, cue).from, end);
  if (as < 0) return null;
  const verb = quotingBefore(words, as);
  if (verb < 0) return null;
  const isPassive = /^(?:is|are|was|were|been|being)$/u.test(words[verb - 1]?.lower ?? '');
  const subject = subjectBefore(context.scene, verb);
  const before = subject === null ? null : context.resolve(subject);
  const by = words[verb + 1]?.lower === 'by' ? verb + 2 : verb + 1;
  const behind = by < as ? context.resolve({ from: by, to: as }) : null;
  const [speaker, quoter] = isPassive ? [before, behind] : [behind, before];
  return speaker === null ? null : { speaker, by: quoter };
}

/** Index of the "as" of "as saying" between a cue and its content; -1 for none. */
function asSaying(words: readonly Token[], first: number, end: number): number {
  for (let i = Math.max(1, end - 2 * REACH, first - 1); i + 1 < words.length && i < end + 2; i++)
    if (words[i]!.lower === 'as' && /^(?:saying|telling|writing)$/u.test(words[i + 1]!.lower)) return i;
  return -1;
}

function quotingBefore(words: readonly Token[], as: number): number {
  for (let i = as - 1; i >= Math.max(0, as - REACH); i--) {
    if (words[i]!.sentence !== words[as]!.sentence) return -1;
    if (QUOTES.test(words[i]!.lower)) return i;
  }
  return -1;
}
