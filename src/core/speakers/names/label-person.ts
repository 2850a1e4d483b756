import { isPersonNoun, isTitle } from '../../english/nouns.ts';

/** What a label in front of a turn tells of the person, without notes, roles behind a comma, and constituencies. */
export interface LabelPerson {
  /** Titles and name; of an office that nobody is named with, the office. */
  readonly words: string;
  /** "New York" in "Mr. OAK of New York": it tells members of one surname apart. */
  readonly place: string | null;
  /** Whether only an office is told ("The Minister for Ports", "THE COURT"). */
  readonly isOffice: boolean;
}

const OFFICE_WORDS =
  /^(?:the\b.*|(?:(?:mr|mrs|ms|madam|mister|acting|deputy|vice|assistant|prime|chief|first)\.?\s+)*(?:speaker|president|chair(?:man|woman|person)?|minister|presiding officer|justice|secretary|convener))$/isu;
const PERSON =
  /^(?:\p{Lu}[\p{L}\p{M}]*\.?\s+){0,2}\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+(?:of\s+(?:the\s+)?)?\p{Lu}[\p{L}\p{M}.'’-]*){0,4}$/u;

/** Voices that a tool numbered, members that call out together, people of a court who are called by their part. */
const VOICE =
  /^(?:(?:speaker|spk)[_\d]|(?:(?:an?|some|several|many|all|other)\s+)?(?:(?:right\s+)?hon(?:\.|ou?rable)?|noble|opposition|government)\s+(?:members?|senators?|lords?|peers)$|(?:prospective |grand )?juror\b|foreperson\b|interpreter\b|panell?ist\b|attendee\b|respondent\b)/iu;
const FURTHER_TITLE =
  /^(?:(?:madam|acting|deputy|manager|counsel|commissioner|director|delegate|rt\.?|right|honou?rable|baroness)\s+)+(?=\p{Lu})/iu;

/** Who or what "Minister for Ports" and "Chair of the Port Board" call so: an office told by its noun and what it is for. */
function isOfficePhrase(phrase: string): boolean {
  const [holder = '', matter] = phrase.replace(/^the\s+/iu, '').split(/\s+(?:for|of|to)\s+/iu, 2);
  const head = holder.split(/\s+/u).at(-1)!;
  return (matter !== undefined || /^the\s/iu.test(phrase)) && (isTitle(head) || isPersonNoun(head));
}

/** The offices that a label tells, before or behind a name, as one key each: "minister for ports". */
export function officesOf(label: string): string[] {
  return label
    .split(/[()[\]:*]|,\s|\s[-–—]\s|(?<=\p{L})—/u)
    .map((part) => part.trim())
    .filter(isOfficePhrase)
    .map((part) =>
      part
        .toLowerCase()
        .replace(/^the\s+/u, '')
        .replace(/\sof\s/gu, ' for '),
    );
}

/** Reads a label. Where it tells an office first, the person stands behind ("The Speaker (Ada Roe)", "The Mayor, Ada Roe"). */
export function personOfLabel(label: string): LabelPerson {
  const plain = label.replace(/[:*_[\]]/gu, (mark) => (mark === '_' ? '_' : ' ')).trim();
  const front = plain.replace(/\(.*$/su, '').trim();
  const isOffice =
    OFFICE_WORDS.test(front) || VOICE.test(front) || isOfficePhrase(front.replace(/,.*$/su, ''));
  const behind =
    /\(([^()]{2,60})\)/u.exec(plain)?.[1]?.replace(/,.*$/su, '') ?? /,\s([^,()]{2,60})$/u.exec(front)?.[1];
  const inner = isOffice ? behind?.trim() : undefined;
  const named = inner !== undefined && PERSON.test(inner) ? inner : front;
  const words = named
    .replace(/\s+[-–—]\s.*$/su, '')
    .replace(/,.*$/su, '')
    .replace(/^(?:m[rs]s?\.?|miss|mx\.?)\s+(?=(?:manager|counsel)\s)/iu, '')
    .replace(FURTHER_TITLE, '')
    .trim();
  const placed = /^(?<name>.+?)\s+of\s+(?<place>(?:the\s+)?\p{Lu}[\p{L}. ]+)$/u.exec(words);
  if (named === front && isOffice) return { words, place: null, isOffice };
  if (placed === null) return { words, place: null, isOffice: false };
  return { words: placed.groups!.name!, place: placed.groups!.place!, isOffice: false };
}
