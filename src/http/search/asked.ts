import type { StatementQuery, Store } from '../../app/archive/store.ts';
import type { SpeakerCard } from '../../core/model/archive.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import { VERDICTS_BY_GRAVITY } from '../../reports/words/verdict-words.ts';

/** What a search asks for, as its address names it; '' for what is not asked. */
export interface Asked {
  readonly q: string;
  readonly in: 'statements' | 'reports';
  /** A name or part of one. */
  readonly speaker: string;
  /** The key of one speaker, as facets give it. */
  readonly who: string;
  readonly outlet: string;
  readonly verdict: WordsVerdict | 'altered' | '';
  readonly from: string;
  readonly to: string;
  readonly cursor: string;
}

const LONGEST = 500;

/** Reads the query of an address. Throws HearsayError 'bad-option' for a day that is none and a text too long. */
export function readAsked(query: Readonly<Record<string, string | undefined>>): Asked {
  const text = (name: string): string => {
    const value = query[name]?.trim() ?? '';
    if (value.length > LONGEST)
      throw new HearsayError('bad-option', `${name} is longer than ${LONGEST} characters.`);
    return value;
  };
  const verdict = text('verdict');
  return {
    q: text('q'),
    in: query.in === 'reports' ? 'reports' : 'statements',
    speaker: text('speaker'),
    who: text('who'),
    outlet: text('outlet'),
    verdict: verdict === 'altered' ? verdict : (VERDICTS_BY_GRAVITY.find((known) => known === verdict) ?? ''),
    from: dayOf(text('from'), 'from'),
    to: dayOf(text('to'), 'to'),
    cursor: query.cursor ?? '',
  };
}

/** Whether anything is asked, so that there is something to find. */
export function asksSomething({ in: _, cursor: _c, ...asked }: Asked): boolean {
  return Object.values(asked).some((value) => value !== '');
}

/** The query of a search that is to be kept: without its page, everything else as `readAsked` reads it. */
export function keptQuery(query: string): string {
  const { cursor: _, ...asked } = readAsked(Object.fromEntries(new URLSearchParams(query)));
  const kept = Object.entries(asked).filter(
    ([name, value]) => value !== '' && !(name === 'in' && value === 'statements'),
  );
  return new URLSearchParams(kept).toString();
}

function dayOf(given: string, name: string): string {
  if (given === '' || (/^\d{4}-\d{2}-\d{2}$/u.test(given) && !Number.isNaN(Date.parse(given)))) return given;
  throw new HearsayError('bad-option', `${name} is no day: give it as 2026-11-23.`);
}

/** The speakers that a search means, the one taken first; empty where it names none or nobody is called so. */
export async function askedSpeakers(asked: Asked, store: Store): Promise<readonly SpeakerCard[]> {
  if (asked.who !== '') {
    const one = await store.speaker(asked.who);
    return one === null ? [] : [one];
  }
  return asked.speaker === '' ? [] : (await store.speakers({ text: asked.speaker, limit: 8 })).items;
}

/** What the store is asked for; null where the speaker asked for is nobody. */
export function statementQuery(asked: Asked, speakers: readonly SpeakerCard[]): StatementQuery | null {
  const chosen = speakers[0];
  if ((asked.speaker !== '' || asked.who !== '') && chosen === undefined) return null;
  const { q, outlet, verdict } = asked;
  return {
    ...(q === '' ? {} : { text: q }),
    ...(chosen === undefined ? {} : { speakerKey: chosen.key }),
    ...(outlet === '' ? {} : { outlet }),
    ...(verdict === '' ? {} : verdict === 'altered' ? { altered: true } : { words: verdict }),
    ...daysAsked(asked),
  };
}

export function daysAsked({ from, to }: Asked): { from?: string; to?: string } {
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}
