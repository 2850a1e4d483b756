import { isDocumentNoun } from '../../english/nouns.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import type { Context, Resolved } from '../sources/context.ts';
import { spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';

const PLACE = /^(?:site|website|webpage|page|account|blog|feed|hotline|line|switchboard|machine)$/u;
const NETWORK = /^(?:Web|Internet|Facebook|Twitter|Instagram|YouTube|X)$/u;
const ANSWERS = /^(?:recording|message|voicemail|greeting)$/u;
const CALLED = /^(?:calls?|messages?|e-?mails?)$/u;
const REACH = 24;

/**
 * Whose a message is that tells no author: of whose site it stands on ("a message posted on the website of Acme"), or who
 * was called ("Calls to Acme were not answered, and a recording said"). Null where nobody is named.
 */
export function postedBy(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const { lower } = words[phrase.head]!;
  if (phrase.possessor !== null || !(isDocumentNoun(lower) || ANSWERS.test(lower))) return null;
  return onSiteOf(context, phrase) ?? (ANSWERS.test(lower) ? called(context, phrase) : null);
}

/** "posted [on the firm’s website]", "on [the website of Acme]". */
function onSiteOf(context: Context, { complement: { from, to } }: Description): Resolved | null {
  const { words } = context.scene.reading;
  let on = from;
  while (on < to && words[on]!.lower !== 'on') on++;
  if (!words.slice(on, to).some(({ lower }) => PLACE.test(lower))) return null;
  const mention = mentionsIn(context.scene, { from: on, to }).find(
    ({ kind, core }) => kind !== 'place' && !NETWORK.test(words[core]!.text),
  );
  if (mention !== undefined) return resolved(mention.entity, context, mention.core, mention.to);
  const end = words.findIndex(({ text }, i) => i > on && i < to && /^['’]s?$/u.test(text));
  if (end < on + 2) return null;
  const owner = context.resolve({ from: on + 1, to: end });
  return owner === null ? null : resolved(owner.entity, context, on + 1, end);
}

/** "[Calls to Acme] were not answered": the last one called in the sentence or the one before. */
function called(context: Context, { from }: Description): Resolved | null {
  const { words } = context.scene.reading;
  for (let i = from - 1; i >= Math.max(0, from - REACH); i--) {
    if (words[from]!.sentence - words[i]!.sentence > 1) return null;
    if (!CALLED.test(words[i]!.lower) || words[i]!.quoted) continue;
    const mention = mentionsIn(context.scene, { from: i + 1, to: Math.min(from, i + 8) })[0];
    return mention === undefined ? null : resolved(mention.entity, context, mention.core, mention.to);
  }
  return null;
}

function resolved(entity: Entity, context: Context, from: number, to: number): Resolved | null {
  if (!/^(?:person|organisation)$/u.test(entity.kind)) return null;
  return { entity, rule: 'description', evidence: spanOf(context, from, to), confidence: 0.6 };
}
