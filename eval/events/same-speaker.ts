import { type Span, spansTouch } from '../../src/core/model/span.ts';
import { isProper, type Speaker } from '../../src/core/model/speaker.ts';

/** What a label tells of who spoke, and where the report names that one; null where it does nowhere. */
export interface LabelledSpeaker {
  readonly name: string;
  readonly source: Span | null;
}

/** Whom a shown wording is given to. */
export interface ShownSpeaker {
  /** The speaker of the statement in which it is shown; undefined where that one is in no list. */
  readonly speaker: Speaker | undefined;
  /** Whether the wording itself is that speaker's too, and no other wording decided. */
  readonly isOwn: boolean;
  readonly source: readonly Span[] | null;
}

/**
 * Whether a speaker is the labelled one, in the same or other words. Names have the last word in common, or the one is the
 * other's initials, or they are spelt a letter apart with the same given name. Of somebody without a name nothing but a
 * description can be asked: the same noun, or the very words of the report that the label takes for the source; a name
 * is somebody else, also where the description ends in it ("aides of Ada Lind", "Ada Lind").
 */
export function isSameSpeaker(label: LabelledSpeaker, shown: ShownSpeaker): boolean {
  if (shown.speaker === undefined) return false;
  const [asked, told] = [coreOf(label.name), coreOf(shown.speaker.name)];
  const isNamed = isCapitalised(asked);
  if (isNamed && isCapitalised(told))
    return (
      headOf(asked) === headOf(told) ||
      isInitials(asked, told) ||
      isInitials(told, asked) ||
      isMisspelt(asked, told)
    );
  if (!isNamed && headOf(asked) === headOf(told)) return true;
  const touches = shown.source?.some((span) => label.source !== null && spansTouch(span, label.source));
  const isSomebody = isProper(shown.speaker) && isCapitalised(told);
  if (touches !== true || !shown.isOwn || isSomebody) return false;
  return isNamed ? isBodyOf(asked, told) : shown.speaker.kind !== 'unresolved';
}

/** A name or description without brackets, article and what follows its noun ("of …", "who …"), joined hyphens as words. */
function coreOf(name: string): string {
  const plain = name.split('(')[0]!.replace(/ ?[-‐‑] ?/gu, ' ');
  const [core] = plain.split(/,| (?:of|in|from|at|for|on|to|with|near|who|that|which|not|briefed)(?= )/u);
  return core!.replace(/^(?:an?|the|some|other|one|unnamed|unidentified) /giu, '').trim();
}

function wordsOf(core: string): string[] {
  return core.split(/\s+/u).filter((word) => word !== '');
}

/** Whether the last word is capitalised: "Ada Lind", "Harbour Trust"; not "Trust spokesman". */
function isCapitalised(core: string): boolean {
  return /^\p{Lu}/u.test(wordsOf(core).at(-1) ?? '');
}

/** "Marsh Police spokeswoman" for "Marsh Police": the body's whole name in front of a small noun, and nobody's "'s". */
function isBodyOf(body: string, told: string): boolean {
  return wordsOf(body).length > 1 && told.startsWith(`${body} `) && !isCapitalised(told);
}

/** The noun of a description in the singular. */
function headOf(core: string): string {
  const last = wordsOf(core).at(-1) ?? '';
  const word = last.toLowerCase().replace(/[^a-z]/gu, '');
  return word.replace(/men$/u, 'man').replace(/(?<=[^s])s$/u, '');
}

function isInitials(short: string, long: string): boolean {
  const initials = wordsOf(long)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0]!);
  return initials.length > 1 && initials.join('') === short.replace(/\./gu, '');
}

/** The same given name, and family names a letter apart. */
function isMisspelt(a: string, b: string): boolean {
  const [one, two] = [wordsOf(a), wordsOf(b)];
  if (one.length < 2 || two.length < 2 || one[0] !== two[0]) return false;
  const [x, y] = [one.at(-1)!, two.at(-1)!].sort((p, q) => p.length - q.length) as [string, string];
  if (x.length < 4 || y.length - x.length > 1) return false;
  const front = [...x].findIndex((letter, i) => letter !== y[i]);
  const at = front < 0 ? x.length : front;
  return x.slice(x.length === y.length ? at + 1 : at) === y.slice(at + 1);
}
