/** What a saying was written in, and not spoken: "in a letter to staff", "on her website", "tweeted". */
export const IN_WRITING =
  /\b(?:wrote|written|writes|writing in|tweet(?:s|ed)?|posted|blogg?(?:ed)?|(?:in|on) (?:a|an|his|her|its|their|the)(?: \p{L}+){0,2} (?:letter|memo|memoirs?|e-?mail|text message|post|blog|column|essay|op-ed|book|web ?site|statement|press release|leaflet|diary|Facebook|Instagram|Twitter|X))\b/iu;

/** A time that is long over when a report tells of what was said today or this week: "last month", "in 2019", "two years ago". */
export const LONG_AGO =
  /\b(?:last (?:week|month|year|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December)|(?:a|two|three|four|five|six|ten|several|some|many|\d+) (?:weeks?|months?|years?) (?:ago|earlier|before)|(?:in|since|of|from)(?: an?| the)? (?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\d\d|earlier this (?:month|year))\b/iu;
