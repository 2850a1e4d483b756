import * as z from 'zod/mini';
import type { Cue } from '../captions/cue.ts';

const speaker = z.nullish(z.union([z.string(), z.number()]));
const seconds = z.number();

/** Whisper and its relatives: `{segments: [{start, end, text, speaker?}]}`, seconds. */
const Segments = z.object({
  segments: z.array(z.object({ start: seconds, end: seconds, text: z.string(), speaker })),
});
/** YouTube's json3: `{events: [{tStartMs, dDurationMs?, segs?: [{utf8}]}]}`. */
const Events = z.object({
  events: z.array(
    z.object({
      tStartMs: z.optional(z.number()),
      dDurationMs: z.optional(z.number()),
      segs: z.optional(z.array(z.object({ utf8: z.optional(z.string()) }))),
    }),
  ),
});
/** AssemblyAI: `{utterances: [{start, end, text, speaker}]}`, milliseconds. */
const Utterances = z.object({
  utterances: z.array(z.object({ start: z.number(), end: z.number(), text: z.string(), speaker })),
});
/** Deepgram: `{results: {utterances: [{start, end, transcript, speaker}]}}`, seconds. */
const Results = z.object({
  results: z.object({
    utterances: z.array(z.object({ start: seconds, end: seconds, transcript: z.string(), speaker })),
  }),
});
/** Rev: `{monologues: [{speaker, elements: [{value, ts?, end_ts?}]}]}`, seconds. */
const Monologues = z.object({
  monologues: z.array(
    z.object({
      speaker,
      elements: z.array(
        z.object({ value: z.string(), ts: z.nullish(z.number()), end_ts: z.nullish(z.number()) }),
      ),
    }),
  ),
});
/** Bare lists of captions: `[{text, start, duration}]`, seconds. */
const Snippets = z.array(z.object({ text: z.string(), start: seconds, duration: seconds }));

/** The captions in a JSON value of a form that common caption tools write; null where it is none of them. */
export function cuesOfJson(value: unknown): Cue[] | null {
  const segments = Segments.safeParse(value);
  if (segments.success)
    return segments.data.segments.map((entry) =>
      cue(entry.start * 1000, entry.end * 1000, entry.text, entry.speaker),
    );
  const events = Events.safeParse(value);
  if (events.success) return events.data.events.flatMap(cuesOfEvent);
  const utterances = Utterances.safeParse(value);
  if (utterances.success)
    return utterances.data.utterances.map((entry) => cue(entry.start, entry.end, entry.text, entry.speaker));
  const results = Results.safeParse(value);
  if (results.success) {
    return results.data.results.utterances.map((entry) =>
      cue(entry.start * 1000, entry.end * 1000, entry.transcript, entry.speaker),
    );
  }
  const monologues = Monologues.safeParse(value);
  if (monologues.success) return monologues.data.monologues.map(cueOfMonologue);
  const snippets = Snippets.safeParse(value);
  return snippets.success && snippets.data.length > 0
    ? snippets.data.map((entry) =>
        cue(entry.start * 1000, (entry.start + entry.duration) * 1000, entry.text, null),
      )
    : null;
}

function cuesOfEvent(event: z.infer<typeof Events>['events'][number]): Cue[] {
  const text = (event.segs ?? []).map(({ utf8 }) => utf8 ?? '').join('');
  const start = event.tStartMs ?? 0;
  return text.trim() === '' ? [] : [cue(start, start + (event.dDurationMs ?? 0), text, null)];
}

function cueOfMonologue(monologue: z.infer<typeof Monologues>['monologues'][number]): Cue {
  const times = monologue.elements
    .flatMap(({ ts, end_ts }) => [ts, end_ts])
    .filter((time) => typeof time === 'number');
  const text = monologue.elements.map(({ value }) => value).join('');
  return cue((times[0] ?? 0) * 1000, (times.at(-1) ?? 0) * 1000, text, monologue.speaker);
}

function cue(start: number, end: number, text: string, name: string | number | null | undefined): Cue {
  const label = name === null || name === undefined || name === '' ? null : labelOf(String(name));
  return {
    start: Math.round(start),
    end: Math.round(Math.max(start, end)),
    text,
    label,
    turns: label !== null,
  };
}

/** Tools number or letter the voices they tell apart; "Speaker 1" says so to a reader. */
function labelOf(name: string): string {
  return /^(?:\d{1,3}|[A-Z])$/u.test(name) ? `Speaker ${name}` : name;
}
