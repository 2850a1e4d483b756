import type { BlockKind } from '../../core/model/document.ts';

const LONGEST_ASIDE = 320;
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|van|von|der|al|bin|la)`;
const NAMES = String.raw`${NAME}(?:\s+${NAME}){0,4}`;
/** A word of a line of names: capitalised, a particle, a number of a date. */
const CREDIT = String.raw`(?:\p{Lu}[^\s,|]*|and|the|of|in|for|de|van|von|der|al|bin|la|[&/–—-]|\d{1,4})`;
const MONTH = String.raw`(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?`;
const DATE = String.raw`(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?(?:${MONTH}\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{1,2}\s+${MONTH}\s+\d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}/\d{1,2}/\d{2,4}))`;

const ASIDES: readonly RegExp[] = [
  /^[[(]?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])]?$/u,
  /^(?:read|see|watch|listen|view)\s+(?:also|next|more|now|live)\s*(?::|\||–|—|>|»|$)/i,
  /^(?:also|more)\s+(?:read|see|watch|reading|coverage|stories|like this|to read|headlines)\b\s*(?::|\||$)/i,
  /^(?:read|see|watch|hear) (?:the )?(?:full|entire|whole|complete) (?:story|article|interview|transcript|report|statement|video|speech|letter)\b/i,
  /^(?:related(?:\s+(?:stor(?:y|ies)|articles?|content|coverage|links?|news|topics|reading|posts?|videos?|to this (?:story|article)))?|recommended(?: (?:reading|for you|stories))?|trending(?: now)?|most (?:read|popular|viewed)|more (?:from|on|in) [^.:]{2,40}|further reading|don['’]t miss|you (?:may|might) also like|up next|latest (?:news|stories|videos|headlines)|top stories|in case you missed it|in other news|tags?|topics|filed under|categories)\s*(?::|$)/i,
  /^(?:watch|listen|video|photos|gallery|slideshow|podcast|live updates|interactive)\s*[:|](?!\s*["“”‘])/i,
  /^(?:sign up|subscribe|register|click|tap|download|follow|like|join|donate)\s+(?:here|now|today|for (?:our|the|free|email|e-mail|breaking|news|more|updates|alerts)|to (?:our|the|receive|get|read|watch|continue|see|view|listen|subscribe)|us\b|our\b|@|on (?:twitter|facebook|instagram|x\b)|(?:the )?[\p{L} ]{0,30}newsletters?)/iu,
  /^(?:[Ff]ollow|[Cc]ontact|[Rr]each|[Ee]-?mail)\s+(?:@?\p{Lu}\S*(?:\s+(?:and\s+)?\p{Lu}\S*){0,6}|the (?:author|writer|reporter))\s+(?:on|On|at|via)\s/u,
  /^get (?:the|our|more|all|breaking|a)\b[^.]{0,80}\b(?:newsletter|inbox|app|alerts|delivered|updates)\b/i,
  /^(?:share(?: this| on)?|tweet(?: this)?|print|e-?mail|comments?|leave a comment|reprints|save|copy link|advertisement|ad|sponsored(?: content)?|skip (?:to|ad)[^.]{0,30}|(?:story|article) continues (?:below|after)[^.]*|continue reading[^.]*|continued(?: below| on [^.]*)?|back to top|menu|log ?in|home|load more|show more|read more|view comments|scroll (?:down|to)[^.]*|loading[. …]*|close|search|next|previous)\.?$/i,
  /^(?:©|\(c\)\s|copyright\b)[^.]{0,80}(?:\d{4}|reserved)|\ball rights reserved\.?$/i,
  /^(?:this material|this content) may not be (?:published|reproduced|broadcast)/i,
  /^(?:this (?:interview|conversation|transcript|q&a)|the (?:interview|conversation|transcript)) (?:has been|was|is) (?:lightly |slightly )?(?:edited|condensed|shortened)/i,
  /^https?:\/\/\S+$/i,
  /^<[^>]*>(?:\s*<[^>]*>)*\.?$/u,
];

const BYLINES: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:[Bb][Yy]|(?:[Ww]ords|[Ww]ritten|[Ss]tory) [Bb]y)\s+(?:${CREDIT}(?:[\s,|•]+|$)){2,14}$`,
    'u',
  ),
  /^BY\s+[\p{Lu} .,'’&|-]{4,80}$/u,
  new RegExp(
    String.raw`^(?:(?:first |last )?(?:published|posted|updated|modified|created|revised)(?:\s+(?:on|at))?\s*:?\s*)?${DATE}(?:[\s,|•·–-]+(?:at\s+)?\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?)?\s*\p{Lu}{0,4})?(?:\s*[/|•·].{0,80})?$`,
    'iu',
  ),
  /^\(?(?:additional )?(?:reporting|writing|editing|compiled|edited) by [^.“"]{3,150}[.)]*$/i,
  new RegExp(
    String.raw`^${NAMES}(?:(?:,| and|, and) ${NAMES}){0,6}(?:,? (?:in|of|at) [\p{L} .]{2,30})?,?\s+(?:also )?contributed (?:reporting|to this (?:report|story|article))[^“"]{0,60}$`,
    'u',
  ),
  /^(?:the associated press|associated press writers?|reuters|afp|press association)[^.“"]{0,60}contributed to this (?:report|story|article)\.?$/i,
];

const CAPTIONS: readonly RegExp[] = [
  /^(?:file\s+)?(?:photo|image|picture|photograph|illustration)(?:\s+(?:by|credit|courtesy(?: of)?|caption))?\s*[:—–]/i,
  /^(?:photo|image|picture|illustration)s?\s+(?:by|courtesy)\s[^.“"]{2,80}$/i,
  /^(?:credit|photo credit|caption|image credit)\s*:/i,
  /^file\s*[-–—]\s/i,
  /[(|/]\s*(?:\p{Lu}[^()|“".!?]{0,60})?(?:\bPhoto(?:graph)?s?|Getty Images|AFP|Shutterstock|EPA)(?:[/,][^()“".!?]{0,40})?\)?$/u,
  /\((?:AP|Photo|Image|Courtesy|Reuters|PA)(?:[ :/][^()“"]{0,60})\)$/u,
  /^(?:getty images|ap photo|afp|shutterstock|reuters)(?:\s*[/|].{0,40})?$/i,
];

/** What a page's script writes into pictures: a credit behind its switch, or a whole gallery of captions in one paragraph. */
const SWITCHED_CAPTION = /^(?:enlarge this image\s+)?(?:toggle|show|hide) caption\s+\p{Lu}[^.“"]{1,120}$/iu;
const GALLERY = /\b(?:hide|show) caption\s+\d{1,3}\s+of\s+\d{1,3}\b/iu;

/** Cheap signs without which no pattern of the list can match; most paragraphs go no further. */
const BYLINE_SIGN = /\d{4}|\d\/\d|by\s|contributed/i;
const CAPTION_SIGN =
  /photo|image|picture|illustration|credit|caption|^file|getty|afp|shutterstock|reuters|epa|\((?:ap|pa|courtesy)/i;
const ASIDE_SIGN =
  /^(?:[<[(\d©]|https?:|read|see|watch|listen|view|hear|also|more|related|recommended|trending|most|further|don|you|up |latest|top|in |tag|topics|filed|categories|video|photos|gallery|slideshow|podcast|live|interactive|sign|subscribe|register|click|tap|download|follow|like|join|donate|contact|reach|e-?mail|get|share|tweet|print|comment|leave|reprints|save|copy|ad|sponsored|skip|story|article|continue|back|menu|log|home|load|show|scroll|close|search|next|previous|this|the )|reserved\.?$/i;

/** What a paragraph that stands in no turn is; null for an ordinary paragraph. Sure signs only: a wrong aside loses statements. */
export function furnitureKind(paragraph: string): Extract<BlockKind, 'aside' | 'byline' | 'caption'> | null {
  if (!/[\p{L}\d]/u.test(paragraph.slice(0, 2000))) return 'aside';
  if (SWITCHED_CAPTION.test(paragraph)) return 'caption';
  if (paragraph.length > LONGEST_ASIDE) return null;
  if (/^["“„«‘']/u.test(paragraph)) return null;
  if (/^\p{Ll}/u.test(paragraph) && !/^https?:/u.test(paragraph)) return null;
  if (/\b(?:said|told|added|wrote|asked)\b/iu.test(paragraph) && !/^[^.“"]{0,30}:/u.test(paragraph))
    return null;
  if (ASIDE_SIGN.test(paragraph) && ASIDES.some((pattern) => pattern.test(paragraph))) return 'aside';
  if (
    paragraph.length <= 200 &&
    BYLINE_SIGN.test(paragraph) &&
    BYLINES.some((pattern) => pattern.test(paragraph))
  )
    return 'byline';
  return CAPTION_SIGN.test(paragraph) && CAPTIONS.some((pattern) => pattern.test(paragraph))
    ? 'caption'
    : null;
}

/** Whether a paragraph of a page read as plain text is a whole gallery: captions, each with its switch. Look at its first thousands of characters. */
export function isGallery(paragraph: string): boolean {
  return GALLERY.test(paragraph);
}

/** Whether a paragraph reads as a heading: short, no full stop, and no lower-case beginning. */
export function looksLikeHeading(paragraph: string): boolean {
  if (paragraph.length > 110 || paragraph.split(/\s+/u).length > 14) return false;
  if (/[.!;,:…]["”’']?$/u.test(paragraph) || /[,]$/u.test(paragraph)) return false;
  if (!/^["“‘'«„(]?[\p{Lu}\p{Lt}\p{Lo}\d$€£#]/u.test(paragraph)) return false;
  return !/["”’]$/u.test(paragraph) || !/^["“‘]/u.test(paragraph);
}

/** Whether a first paragraph reads as the headline of what follows; `body` is the longest of the next paragraphs. */
export function looksLikeHeadline(paragraph: string, body: number, standsApart: boolean): boolean {
  const words = paragraph.split(/\s+/u).length;
  if (paragraph.length > 220 || words > 30 || startsWithDateline(paragraph)) return false;
  // What ends with a colon leads to what stands below it.
  if (paragraph.endsWith(':')) return false;
  if (!/[.!]["”’']?$|,["”’]$/u.test(paragraph)) return words <= 26;
  if (!standsApart || paragraph.length >= body) return false;
  if (isTitleCase(paragraph)) return words <= 26;
  // Agencies end headlines with a full stop too; a short sentence apart from a longer body is one.
  return words <= 16 && !/^["“‘]/u.test(paragraph);
}

/** "HARBOUR TOWN (Agency) — The mayor said …" begins a text without a headline. */
function startsWithDateline(paragraph: string): boolean {
  return (
    /^\p{Lu}[\p{Lu}\p{L} .,'’/-]{1,50}(?:\([^)]{2,30}\)\s*)?(?:[-–—―]{1,2})\s/u.test(paragraph) &&
    /^\p{Lu}{3}/u.test(paragraph) &&
    /[.!?]["”’]?$/u.test(paragraph)
  );
}

function isTitleCase(paragraph: string): boolean {
  const long = paragraph.match(/[\p{L}’']{4,}/gu) ?? [];
  return long.length >= 3 && long.filter((word) => /^\p{Lu}/u.test(word)).length >= long.length * 0.75;
}
