/** How official records write labels, with a full stop: "Mr. OAK.", "JANE ROE.", "Chairman Roe.". */
export type RecordStyle = 'period' | 'plain-period' | 'titled-period';

export interface RecordLabel {
  readonly style: RecordStyle;
  /** Without the full stop. */
  readonly label: string;
  /** Where the words begin. */
  readonly bodyStart: number;
}

const LONGEST = 110;
const TITLE =
  /^(?:the|m[rs]s?|miss|mx|dr|madam|sir|lord|lady|dame|sen|rep|gov|hon|gen|lt|col|maj|capt|sgt|adm|prof|rev|del|senator|representative|congress(?:man|woman)|delegate|chair(?:man|woman|person)?|vice|acting|deputy|assistant|under|associate|ranking|president|prime|minister|secretary|governor|lieutenant|justice|judge|chief|general|ambassador|director|commissioner|administrator|admiral|sheriff|mayor|speaker|manager|counsel|attorney|professor|reverend|captain|colonel|major|sergeant|superintendent|premier|chancellor|king|queen|prince|princess|bishop|rabbi|father|sister)\.?$/iu;
const LINK =
  /^(?:of|the|and|for|to|in|on|pro|tempore|tem|de|da|del|der|di|du|la|le|van|von|al|el|bin|st\.?)$/iu;
const ABBREVIATION =
  /^(?:M[RrSs][Ss]?|D[Rr]|S[Tt]|H[Oo][Nn]|S[Ee][Nn]|R[Ee][Pp]|G[Oo][Vv]|G[Ee][Nn]|L[Tt]|C[Oo][Ll]|M[Aa][Jj]|C[Aa][Pp][Tt]|S[Gg][Tt]|A[Dd][Mm]|P[Rr][Oo][Ff]|R[Ee][Vv]|D[Ee][Ll]|\p{Lu})$/u;
const SUFFIX = /^(?:Jr|Sr|JR|SR|I{2,3}|IV)\.?$/u;
/** Two capitals in a row; a name may begin with a small part ("McCORD", "DeVARRO", "O'HARA"). */
const SHOUTED = /^\p{L}{0,4}['’]?\p{Lu}{2}[\p{Lu}'’.-]*$|^\p{Lu}['’-]\p{Lu}[\p{Lu}'’-]+$/u;
const PLAIN_WORD = /^\p{Lu}[\p{L}'’-]*\.?$/u;

/**
 * The label that ends with the first full stop of a paragraph, where the words before it are a title or a name written
 * as records do. Footnote figures behind the stop are passed over.
 */
export function recordLabel(head: string): RecordLabel | null {
  const end = firstStop(head);
  if (end === null) return null;
  const gap = /^\.(?:\d{1,3})?(?:\s+|[-–—]{1,2}\s*)(?=["“'‘([\p{Lu}\d])/u.exec(head.slice(end, end + 24));
  if (gap === null) return null;
  const label = head.slice(0, end);
  const style = recordStyle(label);
  return style === null ? null : { style, label, bodyStart: end + gap[0].length };
}

/** The place of the first full stop that ends no abbreviation. */
function firstStop(head: string): number | null {
  let depth = 0;
  for (let at = 0; at < Math.min(head.length, LONGEST); at += 1) {
    const char = head[at]!;
    if (char === '(' || char === '[') depth += 1;
    else if (char === ')' || char === ']') depth -= 1;
    else if (/[:;!?"“”\n]/u.test(char)) return null;
    if (char !== '.' || depth > 0) continue;
    const word = /[\p{L}'’]+$/u.exec(head.slice(0, at))?.[0] ?? '';
    if (ABBREVIATION.test(word) || /^[.,]/u.test(head.slice(at + 1))) continue;
    return at;
  }
  return null;
}

function recordStyle(label: string): RecordStyle | null {
  const bare = label.replace(/\s*[([][^()[\]]*[)\]]/gu, '').trim();
  const words = bare.split(/[\s,]+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 12 || /\d/u.test(bare)) return null;
  const isTitled = TITLE.test(words[0]!);
  const of = words.findIndex((word, index) => index > 0 && word === 'of');
  const isPlain = !words.some((word) => SHOUTED.test(word));
  const isFit = words.every((word, index) => {
    if (SHOUTED.test(word) || SUFFIX.test(word) || /^\p{Lu}\.?$/u.test(word)) return true;
    if (TITLE.test(word) || (index > 0 && LINK.test(word))) return isTitled;
    return isTitled && PLAIN_WORD.test(word) && (of < 0 || index > of || isPlain);
  });
  if (!isFit) return null;
  const named = of < 0 ? words : words.slice(0, of);
  const shouted = named.filter((word) => SHOUTED.test(word)).length;
  if (isTitled && shouted > 0) return 'period';
  if (shouted > 0) return words.length <= 5 && isSpelled(words) ? 'plain-period' : null;
  return isTitled && words.length >= 2 && words.length <= 5 ? 'titled-period' : null;
}

/** A name alone: given and family name, or what a record calls voices that it does not know. */
function isSpelled(words: readonly string[]): boolean {
  return (
    words.length >= 2 ||
    /^(?:PARTICIPANTS?|SPEAKERS?|SEVERAL|QUESTION|ANSWER|STAFF|VOICES?)$/u.test(words[0]!)
  );
}
