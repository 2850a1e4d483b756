import { type PassageIndex, passageText } from '../locate/index/passage-index.ts';
import type { Passage } from '../locate/passage.ts';
import type { SourcePassage } from '../model/checked-draft.ts';
import { opinionOf, starPages } from './filings/judge-opinion.ts';
import { printedPlace } from './printed-place.ts';

/** Code units of context shown on each side. */
const REACH = 240;

/** A located passage with what a reader needs to judge it: where it stands, who speaks, when, and what is around it. */
export function sourcePassage(index: PassageIndex, passage: Passage): SourcePassage {
  const document = index.documents[passage.number]!;
  const { start, end } = passage.span;
  const paged = opinionOf(passage.label) === null ? null : starPages(index, passage);
  const place = document.printed === undefined ? paged : printedPlace(document.printed, passage.span);
  return {
    source: document.id,
    path: document.path,
    title: document.title,
    date: document.date,
    span: passage.span,
    text: passage.text,
    speaker: passage.label,
    time: passage.time?.start ?? null,
    ...(place === null ? {} : { place }),
    ...(document.transcription === undefined ? {} : { transcription: document.transcription }),
    before: fromWord(
      passageText(index, document, { start: Math.max(0, start - REACH), end: start }),
      start > REACH,
    ),
    after: toWord(
      passageText(index, document, { start: end, end: end + REACH }),
      end + REACH < document.textLength,
    ),
    score: Math.round(passage.score * 10) / 10,
    coverage: Math.round(passage.coverage * 1000) / 1000,
  };
}

function fromWord(text: string, cut: boolean): string {
  return cut ? text.replace(/^\S{0,40}\s+/u, '') : text;
}

function toWord(text: string, cut: boolean): string {
  return cut ? text.replace(/\s+\S{0,40}$/u, '') : text;
}
