/** Characters that no reader sees: soft hyphens, zero-width spaces and joiners, marks of direction, variation selectors. */
const INVISIBLE =
  '[\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufff9-\\ufffb]';

/** The number of a note right behind a word or a mark: "[12]", "[^3]", "[note 2]", "[citation needed]", "¹". Units ("km²") are no notes. */
const NOTE = String.raw`(?<=[\p{L}\p{N}.,;:!?"”’')\]*_])\[(?:\^?\d{1,3}|(?:note|nb|fn|n) \d{1,3}|citation needed|clarification needed)\](?![\p{L}\p{N}(])|(?<=\p{L}{4}|[.,;:!?"”’')\]])[⁰¹²³⁴-⁹]{1,3}(?![\p{L}\p{N}])`;
const TARGET = String.raw`\((?:https?:|mailto:|[/#.])[^\s()]{0,2000}(?:\([^\s()]{0,200}\)[^\s()]{0,200})?(?:\s"[^"\n]{0,200}")?\)`;
/** Of a Markdown link everything but its words; a picture wholly. */
const LINK = String.raw`!\[[^[\]\n]{0,300}\]${TARGET}|\[(?=[^[\]\n]{1,300}\]${TARGET})|(?<=\[[^[\]\n]{1,300})\]${TARGET}`;
/** Of a link that a note below tells the address of: "[the report][1]". Two notes in a row are none. */
const REFERENCE = String.raw`\[(?!sic\])(?=\p{L}[^[\]\n]{1,300}\]\[(?:\d{1,3}|[a-z][\w-]{0,30})?\](?!\())`;
const REFERRED = String.raw`(?<=\[(?!sic\])\p{L}[^[\]\n]{1,300})\]\[(?:\d{1,3}|[a-z][\w-]{0,30})?\](?!\()`;
/** Words begin and end here, perhaps with the marks of the other kind. */
const FIRST = String.raw`[*_]{0,3}["“‘'(\p{L}\p{N}]`;
const LAST = String.raw`[\p{L}\p{N}.,!?"”’')][*_]{0,3}`;
/** Stars or underscores round words of one line; those of a masked word ("s***") have no partner. */
const EMPHASIS = [String.raw`\*`, '_']
  .flatMap((mark) => {
    const run = String.raw`(?<![\p{L}\p{N}\\]|${mark})${mark}{1,3}`;
    return [
      `${run}(?=${FIRST}(?:[^\n]{0,400}?${LAST})?${mark})`,
      String.raw`(?<=${run}${FIRST}(?:[^\n]{0,400}${LAST})?)${mark}{1,3}(?![\p{L}\p{N}]|${mark})`,
    ];
  })
  .join('|');
const TAG = String.raw`</?(?:a|abbr|b|cite|code|em|i|mark|nobr|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>\n]{0,300})?/?>`;

/** The sign of a quotation before a line that goes on with it. */
const QUOTED = String.raw`(?<=\n[ \t]{0,3})>(?:[ \t]{0,3}>){0,5}[ \t]?(?=[^\n])`;

const UNSEEN = new RegExp(
  [INVISIBLE, QUOTED, REFERENCE, REFERRED, NOTE, LINK, EMPHASIS, TAG].join('|'),
  'gu',
);
/** Without one of these nothing is unseen; most texts have none. */
const SIGN = new RegExp(String.raw`${INVISIBLE}|\[[\^\dcnf]|[\]*_⁰¹²³⁴-⁹]|</?[a-z]|\n[ \t]{0,3}>`, 'u');

/** What readers see of a text, and where in the text each of its characters stands. */
export interface SeenText {
  readonly text: string;
  readonly places: Uint32Array;
}

/**
 * A text without what is written in it but read by nobody as its words: invisible characters, numbers of notes, the marks
 * and addresses of Markdown and of tags inside lines. Null where there is nothing of that kind.
 */
export function seenText(text: string): SeenText | null {
  if (!SIGN.test(text)) return null;
  const parts: string[] = [];
  const places = new Uint32Array(text.length);
  let length = 0;
  let from = 0;
  const keep = (to: number) => {
    parts.push(text.slice(from, to));
    for (let at = from; at < to; at += 1) places[length++] = at;
  };
  for (const { index, 0: unseen } of text.matchAll(UNSEEN)) {
    keep(index);
    from = index + unseen.length;
  }
  if (from === 0) return null;
  keep(text.length);
  return { text: parts.join(''), places: places.subarray(0, length) };
}

const INVISIBLES = new RegExp(INVISIBLE, 'gu');

/** A text without characters that nobody sees; those inside an emoji stay. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLES, (mark, at: number) =>
    /[\u200d\ufe0e\ufe0f]/u.test(mark) && isEmojiBefore(text, at) ? mark : '',
  );
}

function isEmojiBefore(text: string, at: number): boolean {
  return /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u20e3)$/u.test(
    text.slice(Math.max(0, at - 2), at),
  );
}
