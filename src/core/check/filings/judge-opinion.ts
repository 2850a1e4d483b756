import {
  CONCURRENCE_VOICE,
  COURT_VOICE,
  DISSENT_VOICE,
  INNER_CITATION,
  STAR_PAGE,
} from '../../english/filings/citations.ts';
import { type PassageIndex, passageText } from '../../locate/index/passage-index.ts';
import type { Passage } from '../../locate/passage.ts';
import type { Citation, Promised } from '../../model/checked-draft.ts';
import type { Span } from '../../model/span.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Change, SpeakerVerdict, WordsComparison } from '../../model/verdict.ts';
import { namesAgree } from '../../speakers/names/person-name.ts';
import { labelName } from '../speakers/label-speaker.ts';

/** Whose part of a decision a passage stands in, as its label tells it. */
interface Opinion {
  readonly judge: string;
  readonly part: 'court' | 'dissent' | 'concurrence';
}

const LABEL = /^(?<judge>.{2,80}?), (?:for the (?:Court|plurality)|(?<part>concurring|dissenting)\b.*)$/u;

/** The opinion that a label names; null for a label of another kind. */
export function opinionOf(label: string | null): Opinion | null {
  const found = LABEL.exec(label ?? '')?.groups;
  if (found === undefined) return null;
  const part = found.part === undefined ? 'court' : found.part === 'dissenting' ? 'dissent' : 'concurrence';
  return { judge: found.judge!, part };
}

/** Whether a draft credits a passage of an opinion to whoever wrote it: by the speaker it names, or by its citation. */
export function judgeAuthor(
  speaker: Speaker | null,
  citation: Citation | null,
  { judge, part }: Opinion,
): SpeakerVerdict {
  const told = speaker === null || speaker.kind === 'unresolved' ? null : partOf(speaker.name);
  if (told !== null) return told === part ? 'same' : 'misattributed';
  if (speaker?.kind === 'person') return agrees(speaker.name, judge) ?? 'unresolved';
  if (citation === null) return 'unresolved';
  const { writtenBy } = citation;
  if (writtenBy === null) return part === 'court' ? 'same' : 'misattributed';
  const isPart = (partOf(writtenBy.part) ?? 'court') === part || /\bin part\b/u.test(writtenBy.part);
  if (!isPart) return 'misattributed';
  return writtenBy.judge === null ? 'same' : (agrees(writtenBy.judge, judge) ?? 'same');
}

function partOf(name: string): Opinion['part'] | null {
  if (DISSENT_VOICE.test(name)) return 'dissent';
  if (CONCURRENCE_VOICE.test(name)) return 'concurrence';
  return COURT_VOICE.test(name) ? 'court' : null;
}

function agrees(name: string, judge: string): SpeakerVerdict | null {
  const [own, other] = [labelName(name), labelName(judge)];
  if (own === null || other === null || /^per curiam$/iu.test(judge)) return null;
  return namesAgree(own, other) ? 'same' : 'misattributed';
}

/** Characters of an opinion that are searched for the page and the marks in front of a passage. */
const PAGES_BACK = 12_000;
const PARAGRAPH_BACK = 3000;

/** The pages of the printed report that a passage stands on ("*412", "*412–413"), from the marks inside the text. */
export function starPages(index: PassageIndex, { number, span }: Passage): string | null {
  const document = index.documents[number]!;
  const start = Math.max(0, span.start - PAGES_BACK);
  const before = [...passageText(index, document, { start, end: span.start }).matchAll(STAR_PAGE)];
  const inside = [...passageText(index, document, span).matchAll(STAR_PAGE)];
  const first = before.at(-1)?.[1] ?? (inside[0] === undefined ? undefined : `${Number(inside[0][1]) - 1}`);
  if (first === undefined) return null;
  const last = inside.at(-1)?.[1];
  return last === undefined || last === first ? `*${first}` : `*${first}–${last}`;
}

/** Whether the opinion has the passage in quotation marks of its own: somebody else's words, that it quotes. */
export function isQuotedThere(index: PassageIndex, { number, span }: Passage): boolean {
  const document = index.documents[number]!;
  const start = Math.max(0, span.start - PARAGRAPH_BACK);
  const before = passageText(index, document, { start, end: span.start });
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const count = (mark: RegExp): number => paragraph.match(mark)?.length ?? 0;
  return count(/“/gu) > count(/”/gu) || count(/"/gu) % 2 === 1;
}

/**
 * A comparison with an opinion without what the draft's parentheticals let go: the citations of the source, and under
 * “(cleaned up)” its brackets. A letter that the source itself has in brackets ("[n]o sign") is no other word in any case.
 */
export function asPromised(
  compared: WordsComparison,
  sourceText: string,
  promises: readonly Promised[],
): WordsComparison {
  const isCleaned = promises.includes('cleaned-up');
  const letsCitationsGo = isCleaned || promises.includes('citations-omitted');
  const changes = compared.changes.flatMap((change) => {
    if (letsCitationsGo && change.kind === 'omission' && isCitation(sourceText, change.a)) return [];
    if (!isOwnBracket(sourceText, change)) return [change];
    const reason = 'The source has the letter in brackets.';
    return isCleaned ? [] : [{ ...change, kind: 'bracket' as const, reason }];
  });
  if (
    changes.length === compared.changes.length &&
    changes.every((change, at) => change === compared.changes[at])
  )
    return compared;
  const isMarked = changes.every(({ kind }) => kind === 'bracket' || kind === 'ellipsis');
  return isMarked
    ? { ...compared, changes, words: 'bracketed', rule: 'as-promised' }
    : { ...compared, changes };
}

/** Characters by which what was left out may go beyond a citation: a comma, a bracket. */
const SLACK = 3;
const AROUND = 40;

function isCitation(text: string, left: readonly Span[]): boolean {
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined) return false;
  const from = Math.max(0, first.start - AROUND);
  return Array.from(text.slice(from, last.end + AROUND).matchAll(INNER_CITATION)).some(
    ({ 0: words, index }) =>
      from + index <= first.start + SLACK && from + index + words.length >= last.end - SLACK,
  );
}

function isOwnBracket(text: string, { a, to }: Change): boolean {
  const span = a[0];
  if (span === undefined) return false;
  const letter = /\[(\p{L}{1,3})\]$/u.exec(text.slice(Math.max(0, span.start - 5), span.start))?.[1];
  return (
    letter !== undefined && (letter + text.slice(span.start, span.end)).toLowerCase() === to.toLowerCase()
  );
}
