import { ENDS_OFFICE, HONORIFIC, NO_TITLE } from '../../english/facts/fact-words.ts';
import { OPENS_ROLE } from '../../english/naming-words.ts';
import { hullOf } from '../../model/span.ts';
import type { Reading } from '../../reading/reading.ts';
import type { LinkedMention, Scene } from '../../speakers/cast/build-cast.ts';
import { findRoles, type PlacedRole } from '../../speakers/names/find-roles.ts';
import { parseRole } from '../../speakers/names/role.ts';
import { isTitle } from '../../speakers/word-kinds.ts';
import { type Claim, PLAIN } from './claim.ts';
import { sentenceSpan } from './scene.ts';

/** The offices and roles that a report gives to the persons it names, outside quotation marks. */
export function titleClaims(reading: Reading, scene: Scene): Claim[] {
  const claims: Claim[] = [];
  const persons = new Set(scene.mentions.filter(({ kind }) => kind === 'person').map(({ from }) => from));
  for (const mention of scene.mentions) {
    if (mention.entity.kind !== 'person' || mention.kind !== 'person') continue;
    if (scene.reading.words[mention.core]!.quoted) continue;
    const roles = findRoles(scene.reading, mention);
    const front = roles.some(({ to }) => to === mention.core) ? [] : titleInFront(scene, mention);
    for (const role of [...roles, ...front, ...rolesAs(scene, mention, persons)]) {
      if (!NO_TITLE.test(role.head)) claims.push(claimOf(reading, scene, mention, role));
    }
  }
  return claims;
}

/** "Constable Lind": a title that no list of persons has. */
function titleInFront({ reading: { words } }: Scene, { core, from, gender }: LinkedMention): PlacedRole[] {
  const word = words[core - 1];
  if (core === from || gender !== null || word === undefined || !isTitle(word) || HONORIFIC.test(word.lower))
    return [];
  const head = word.lower.replace(/\.$/u, '');
  return [
    {
      text: word.text,
      head,
      modifiers: new Set(),
      titles: new Set(),
      former: false,
      from: core - 1,
      to: core,
    },
  ];
}

const AS_REACH = 8;
const LONGEST = 8;

/** "Ada Lind was named AS HEAD COACH of the Gulls", "will be THE HOST": what somebody is made, or ends to be. */
function rolesAs(
  { reading: { words } }: Scene,
  mention: LinkedMention,
  persons: ReadonlySet<number>,
): PlacedRole[] {
  for (let at = mention.to; at < Math.min(words.length, mention.to + AS_REACH); at++) {
    const word = words[at]!;
    if (
      word.sentence !== words[mention.core]!.sentence ||
      word.quoted ||
      /^(?:[.;:]|who|that)$/u.test(word.lower)
    )
      return [];
    if (persons.has(at)) return [];
    const isMade = word.lower === 'as' && words[at - 1]?.lower !== 'such';
    const isToBe = word.lower === 'be' && /^(?:will|would|to)$/u.test(words[at - 1]?.lower ?? '');
    if (!isMade && !isToBe) continue;
    let from = at + 1;
    if (OPENS_ROLE.has(words[from]?.lower ?? '')) from++;
    let to = from;
    while (
      to < words.length &&
      to - from < LONGEST &&
      words[to]!.sentence === word.sentence &&
      !ENDS_OFFICE.test(words[to]!.lower)
    )
      to++;
    const role = parseRole(words.slice(from, to).map(({ text }) => text));
    return role === null ? [] : [{ ...role, from, to }];
  }
  return [];
}

function claimOf(reading: Reading, scene: Scene, mention: LinkedMention, role: PlacedRole): Claim {
  const { words } = scene.reading;
  const { text } = reading.document;
  const span = { start: words[role.from]!.start, end: words[role.to - 1]!.end };
  const core = { start: words[mention.core]!.start, end: words[mention.to - 1]!.end };
  const number = words[mention.core]!.sentence;
  const passage = sentenceSpan(reading, number) ?? hullOf([span, core]);
  return {
    ...PLAIN,
    kind: 'title',
    value: {
      text: text.slice(span.start, span.end),
      low: null,
      high: null,
      exactness: 'exact',
      unit: role.head,
    },
    places: [{ span, passage }],
    head: role.head,
    ofPeople: true,
    fate: role.former ? 'former' : '',
    subject: mention.entity.key,
    isInFront: role.to === mention.core && !mention.possessive && words[role.to - 1]!.capital,
    about: mention.entity.label,
    near: new Map([...role.modifiers].map((word) => [word, 1])),
    wide: new Set(role.modifiers),
    names: new Set([mention.entity.key]),
    sentence: number,
  };
}
