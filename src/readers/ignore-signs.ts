import type { IgnoreSign } from '../core/model/document.ts';

const SIGN = /^\s*hearsay-ignore-next\b[\s:–—-]*([\s\S]*?)\s*$/u;
const COMMENT = /<!--([\s\S]{0,2000}?)-->/gu;

/** The reason that a comment gives for ignoring the next quotation, '' for none; null of any other comment. */
export function ignoreReason(comment: string): string | null {
  const reason = SIGN.exec(comment)?.[1];
  return reason === undefined ? null : reason.replace(/\s+/gu, ' ');
}

/** The signs to ignore a quotation among the comments of a text that stays as it is. */
export function ignoreSigns(text: string): IgnoreSign[] {
  return Array.from(text.matchAll(COMMENT), ({ index, 0: whole, 1: comment }) => ({
    at: index + whole.length,
    reason: ignoreReason(comment!),
  })).filter((sign): sign is IgnoreSign => sign.reason !== null);
}
