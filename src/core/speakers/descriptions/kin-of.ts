import { CHILD, PARENT } from '../../english/naming-words.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsBefore, mentionsIn } from '../cast/mentions-in.ts';
import { type Context, type Resolved, spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';

const MENTIONS = 80;

/**
 * "her daughter", "Lind's son" where the text told before whose parent that one is ("Ada Moss's mother, Ruth Lind"), and the
 * other way round: the two words tell of one tie. Null where several are told, or an adjective tells of another.
 */
export function kinOf(context: Context, phrase: Description, owner: Entity | null): Resolved | null {
  const { words } = context.scene.reading;
  const { lower } = words[phrase.head]!;
  const inverse = CHILD.test(lower) ? PARENT : PARENT.test(lower) ? CHILD : null;
  if (inverse === null || owner?.kind !== 'person' || phrase.front.from < phrase.front.to) return null;
  const kin = new Map<Entity, [from: number, to: number]>();
  for (const { entity, core } of mentionsBefore(context.scene, phrase.from, MENTIONS)) {
    if (entity !== owner) continue;
    const noun = words[core - 1]?.text === ',' ? core - 2 : core - 1;
    if (!inverse.test(words[noun]?.lower ?? '') || !/^['’]s?$/u.test(words[noun - 1]?.text ?? '')) continue;
    const whose = mentionsIn(context.scene, { from: noun - 2, to: noun - 1 })[0];
    if (whose?.entity.kind === 'person' && whose.entity !== owner)
      kin.set(whose.entity, [whose.core, whose.to]);
  }
  const [only] = kin.size === 1 ? kin : [];
  if (only === undefined) return null;
  return { entity: only[0], rule: 'description', evidence: spanOf(context, ...only[1]), confidence: 0.7 };
}
