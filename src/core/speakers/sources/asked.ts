import { OPENS_QUESTION } from '../../english/naming-words.ts';
import type { Attribution } from '../../model/attribution.ts';
import { wordRange } from '../../reading/word-range.ts';
import { type Entity, entityOf } from '../cast/entity.ts';
import { phraseEnd } from '../running-text.ts';
import { isPreposition, isSayingVerb } from '../word-kinds.ts';
import { type Context, type Resolved, spanOf } from './context.ts';
import { sourceRange } from './spans/source-range.ts';

const ASKED = /^(?:asked|questioned)$/u;

const QUESTIONER_KEY = 'questioner@';

/** Whether a key is of one who asks, whom no name tells. */
export function isQuestioner(key: string): boolean {
  return key.startsWith(QUESTIONER_KEY);
}

/**
 * Who asks where the one who is asked is told: whoever "by" names in "Asked by the judge if …, Doe said", "Doe was asked
 * whether …"; else nobody who is named. Null where the cue tells who asks.
 */
export function askerOf(context: Context, attribution: Attribution): Resolved | null {
  const { words, document } = context.scene.reading;
  const cue = attribution.cue?.at(-1);
  if (cue === undefined) return null;
  const { to: end } = wordRange(words, cue);
  if (!ASKED.test(words[end - 1]?.lower ?? '') || !isPassive(context, attribution, end - 1)) return null;
  for (let i = end; i < end + 3 && words[i]?.sentence === words[end - 1]!.sentence; i++) {
    if (words[i]!.lower !== 'by') continue;
    let stop = i + 1;
    const last = phraseEnd(words, i + 1);
    while (stop < last && !OPENS_QUESTION.test(words[stop]!.lower)) stop++;
    const asker = context.resolve({ from: i + 1, to: stop });
    if (asker !== null && asker.entity !== asked(context, attribution)) return asker;
    const { start, end: to } = spanOf(context, i + 1, stop);
    const label = document.text.slice(start, to).replace(/^(?:an?|the) /u, '');
    const described = entityOf(context.cast, `${QUESTIONER_KEY}${document.id}#${label}`, 'unnamed', label);
    return { entity: described, rule: 'description', evidence: null, confidence: 0.5 };
  }
  const entity = entityOf(context.cast, `${QUESTIONER_KEY}${document.id}`, 'unnamed', 'unnamed questioner');
  return { entity, rule: 'description', evidence: null, confidence: 0.5 };
}

function asked(context: Context, attribution: Attribution): Entity | null {
  const range = attribution.source === null ? null : sourceRange(context.scene, attribution);
  return range === null ? null : (context.resolve(range)?.entity ?? null);
}

/** "was asked", "(When) asked whether …, Doe said", "Doe, asked whether …, said". */
function isPassive(context: Context, { source, content }: Attribution, verb: number): boolean {
  const { words } = context.scene.reading;
  if (/^(?:is|are|was|were|been|being)$/u.test(words[verb - 1]?.lower ?? '')) return true;
  const told = content.at(-1);
  const who = source?.[0];
  if (told === undefined || who === undefined || told.start < words[verb]!.start) return false;
  const opens = /^(?:when|but|and|if|,)$/u.test(words[verb - 1]?.lower ?? ',') || words[verb]!.initial;
  if (who.start >= told.end) return opens;
  const { to } = wordRange(words, told);
  return words[verb - 1]?.text === ',' && words[to]?.text === ',' && isAnswer(context, to + 1);
}

/** Whether a verb of saying without a subject of its own stands at a word. */
function isAnswer(context: Context, at: number): boolean {
  const word = context.scene.reading.words[at];
  return isSayingVerb(word) && !isPreposition(word);
}
