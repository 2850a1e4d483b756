import { isGivenName } from '../../core/english/names.ts';
import { LABEL_TITLE } from '../../core/english/naming-words.ts';

const SPEAKER_WORD =
  /^(?:q|a|question|answer|questioner|interviewer|interviewee|host|guest|presenter|anchor|moderator|narrator|announcer|reporter|audience|speaker|male|female|man|woman|voice|unidentified|unknown|caller|operator|witness|court|crowd|all|both|group|several|participant|voiceover|juror|foreperson|interpreter|clerk|bailiff|respondent|panelist|panellist|attendee)s?(?:\b|(?=[_\d]))/iu;

/** Words that begin a line before a colon without anybody speaking. */
const NO_SPEAKER = new Set(
  `note notes column columns update updates updated related read more see also watch listen photo photos photograph image images video videos
  picture pictures caption credit source sources fact facts claim claims verdict ruling bottom what why when where who whose
  how which breaking exclusive analysis opinion editorial commentary review correction clarification warning caution
  tip example summary background context key takeaways takeaway highlights here there this that these those editor
  copyright published posted date time location venue subject re to from cc bcc sent tel phone email contact contacts
  website address price cost ps nb url http https step part chapter section item number total result results score
  final today tomorrow yesterday tonight also plus but and or if first second third fourth fifth finally conclusion
  introduction overview rating status language channel title author authors byline topic topics tags filed media issue
  issues answer-key transcript participants panel moderators speakers attendees present agenda appearances
  sec article exhibit appendix figure table footnote annex schedule clause paragraph pros cons pro con myth myths reality
  strengths weaknesses ingredients method serves name age born died hours model year size weight colour color genre
  director cast runtime witnesses apologies committee home away by duration length recorded transcribed whereas resolved`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const PARTICLE =
  /^(?:of|the|de|da|del|der|den|di|la|le|van|von|bin|al|and|for|to|y|du|dos|ter|ten|in|on|at|pro|tempore|-|&|\/)$/u;

/** Houses record by kind who calls out when nobody can be named. */
const HOUSE =
  /^(?:(?:an?|some|several|many|all|other)\s+)?(?:(?:right\s+)?hon(?:\.|ou?rable)?|noble|opposition|government|independent)\s+(?:members?|senators?|lords?|peers|gentlem[ae]n|friends?)$/iu;
/** A person's office, told at length: "The Minister of State, Department for Ports (Ada Roe)". */
const OFFICE =
  /^(?:the|(?:minister|secretary|under-?secretary|parliamentary|attorney|leader|commissioner|member|president|vice-president)(?=\s(?:of|for|in|at|secretary|under|general))|(?:madam|mr\.?|acting|deputy)\s(?=(?:deputy |acting |temporary )*(?:speaker|president|chair)))\s?(?:[\p{L}’'-]+,?\s){0,13}[\p{L}’'-]+\s*\((?:[^()]*\s)?\p{Lu}[\p{L}.’' -]+(?:,[^()]*)?\)(?:\s*\([^()]{1,30}\))*$/iu;

/** Whether a label tells what somebody does there, not who: "Operator", "Moderator". */
export function isSpeakerWord(label: string): boolean {
  return SPEAKER_WORD.test(label);
}

/** Whether a label tells of a house only what kind of its members call out: "Honourable members". */
export function isOfHouse(label: string): boolean {
  return HOUSE.test(label);
}

/** A label without what stands in brackets, which may hold others: "The Chair (Ms. Ada Roe (Fenwick, Ind.))". */
function withoutBrackets(label: string): string {
  const inner = label.replace(/\([^()]*\)|\[[^[\]]*\]/gu, ' ');
  return inner.replace(/\([^()]*\)/gu, ' ');
}

/** Whether the words before a colon look like a speaker's name, and how they are written. */
export function nameStyle(label: string): 'capitals' | 'name' | 'question' | null {
  const bare = withoutBrackets(label).trim();
  if (/^[QA]$/u.test(bare)) return 'question';
  // "JANE ROE, having been duly sworn, testified as follows:" is a record's note.
  if (/\bsworn\b|\bexamination\b/iu.test(bare)) return null;
  if (HOUSE.test(bare)) return 'name';
  if (OFFICE.test(label) && /^\p{Lu}/u.test(label)) return /\p{Ll}/u.test(label) ? 'name' : 'capitals';
  const [name, ...rest] = bare.split(/,\s*|\s[-–—|]\s/u);
  const words = (name ?? '').split(/\s+/u).filter((word) => word !== '');
  const isTitled = /^the$/iu.test(words[0] ?? '');
  if (words.length === 0 || words.length > (isTitled ? 10 : 6) || rest.join(' ').split(/\s+/u).length > 8)
    return null;
  if (!/\p{L}/u.test(words[0]!) || /[!?;]/u.test(bare)) return null;
  if (words.every(isCapitals)) return words.some((word) => /\p{Lu}{2}/u.test(word)) ? 'capitals' : null;
  if (words.length > (isTitled ? 10 : 5) || !words.every(isNameWord)) return null;
  return /^\p{Lu}/u.test(words[0]!) ? 'name' : null;
}

function isCapitals(word: string): boolean {
  return (
    /^(?:M[rs]{1,2}|Miss|Dr|Jr|Sr|Mrs|The|Hon|Rt|Sen|Senator|Lord|Lady|Sir|Dame|Baroness|Deputy|Acting|Madam|Prof)\.?$/u.test(
      word,
    ) ||
    (/^[^\p{Ll}]+$/u.test(word.replace(/^(?:Mc|Mac|De|Di|La|Le)(?=\p{Lu})/u, '')) && !/^[$€£%]/u.test(word))
  );
}

function isNameWord(word: string): boolean {
  return (
    PARTICLE.test(word) ||
    /^\p{Lu}[\p{L}\p{M}.'’_-]*\d{0,3}$/u.test(word) ||
    /^#?\d{1,3}$/u.test(word) ||
    /^\p{Lu}\.$/u.test(word)
  );
}

/** Who writes to whom in a chat that a meeting's program saved: "From Ada Roe to Everyone". */
const WRITES = /^From\s+(?<name>\p{Lu}[^:\n]{1,50}?)\s+to\s+(?:\p{Lu}|everyone|all\b)[^:\n]{0,80}$/u;

/** The one who writes, where a label tells to whom as well; else the label. */
export function writerIn(label: string): string {
  return WRITES.exec(label)?.groups?.name?.trim() ?? label;
}

/** "HOST (ADA ROE)" names Ada Roe, and so does "From Ada Roe to Everyone". */
export function nameInRole(label: string): string {
  if (WRITES.test(label)) return writerIn(label);
  const [, role, name] = /^([^()]{1,40}?)\s*\(([^()]{3,60})\)$/u.exec(label) ?? [];
  if (role === undefined || name === undefined || !SPEAKER_WORD.test(role) || isNumberedVoice(role))
    return label;
  const words = name.split(/\s+/u);
  const isName = words.length >= 2 && nameStyle(name) !== null && !PARTICLE.test(words[0]!.toLowerCase());
  return isName ? name : label;
}

/** An office whose first word is one that heads lists and notes elsewhere: "The First Minister", "Second Sea Lord". */
const COUNTED_OFFICE =
  /^(?:the )?(?:first|second|third|final) (?:and deputy first )?(?:deputy |sea |vice[- ])?(?:ministers?|secretary|lord|lady|president|speaker|chair|officer|witness|voice|caller|man|woman|juror|reporter)\b/iu;

/** Whether words of a label's form name nobody who speaks ("NOTE", "The facts"). */
export function isRefused(label: string): boolean {
  const words = label
    .toLowerCase()
    .replace(/\([^)]*\)?/gu, ' ')
    .replace(/[’']s\b/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  if (words.length === 0 || /^by\s/iu.test(label)) return true;
  if (COUNTED_OFFICE.test(label)) return false;
  if (SPEAKER_WORD.test(label) && !/\b(?:section|session|period|list)$/iu.test(label)) return false;
  if (words.length > 1 && beginsName(words[0]!)) return false;
  const content = words[0] === 'the' && words.length > 1 ? words[1]! : words[0]!;
  return NO_SPEAKER.has(content) || NO_SPEAKER.has(words.at(-1)!);
}

/** Whether a family name stands behind a word, which may be any word: "Naomi Price", "Mr. Price". */
function beginsName(word: string): boolean {
  return (
    word !== 'the' && (LABEL_TITLE.test(word) || isGivenName(word.charAt(0).toUpperCase() + word.slice(1)))
  );
}

/** Whether a label numbers a voice that a tool told apart: "SPEAKER_00", "speaker 1", "Speaker A". */
export function isNumberedVoice(label: string): boolean {
  return /^(?:(?:unidentified|unknown|male|female)\s+)?(?:speaker|spk|voice|person|participant|interviewer|interviewee|guest|host)[\s_#-]{0,2}(?:\d{1,3}|[A-Z?])$/iu.test(
    label,
  );
}

/** A label folded for counting: capitals, no parenthesis, no role after a comma or dash. */
export function labelKey(label: string): string {
  return withoutBrackets(label)
    .replace(/\([^)]*\)?|\[[^\]]*\]?/gu, ' ')
    .replace(/(?:,|\s[-–—|]\s).*$/u, '')
    .replace(/[.*_]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
}
