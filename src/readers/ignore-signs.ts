import type { IgnoreSign } from '../core/model/document.ts';

const SIGN = /^hearsay-ignore-next\b[\s:–—-]*/u;
const [OPENS, CLOSES] = ['<!--', '-->'] as const;
/** Characters of a comment that may be a sign. */
const LONGEST = 2000;

/** The reason that a comment gives for ignoring the next quotation, '' for none; null of any other comment. */
export function ignoreReason(comment: string): string | null {
  const told = comment.trim();
  const sign = SIGN.exec(told);
  return sign === null ? null : told.slice(sign[0].length).split(/\s+/u).join(' ');
}

/** The signs to ignore a quotation among the comments of a text that stays as it is. */
export function ignoreSigns(text: string): IgnoreSign[] {
  const signs: IgnoreSign[] = [];
  let close = -1;
  for (let open = text.indexOf(OPENS); open >= 0; open = text.indexOf(OPENS, open + 1)) {
    const start = open + OPENS.length;
    if (close < start) close = text.indexOf(CLOSES, start);
    if (close < 0) break;
    if (close - start > LONGEST) continue;
    const reason = ignoreReason(text.slice(start, close));
    if (reason !== null) signs.push({ at: close + CLOSES.length, reason });
    open = close;
  }
  return signs;
}
