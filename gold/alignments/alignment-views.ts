import { extract } from '../../src/core/extract/extract.ts';
import type { Act } from '../../src/core/model/attribution.ts';
import type { Wording } from '../../src/core/model/collation.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import type { Models } from '../../src/core/models.ts';
import type { Reading } from '../../src/core/reading/reading.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { readingsById } from '../../src/core/reading/readings.ts';
import { resolveSpeakers, speakerKey } from '../../src/core/speakers/resolve-speakers.ts';
import { distinctWordings } from '../../src/core/wordings/distinct-wordings.ts';
import { saysSomething } from '../../src/core/wordings/says-something.ts';
import { splitWordings } from '../../src/core/wordings/split-wordings.ts';
import { toWording } from '../../src/core/wordings/wording.ts';
import { readText } from '../../src/readers/text/read-text.ts';
import type { GoldEvent } from './alignment-gold.ts';
import { matchMembers } from './member-match.ts';

/** The acts that count as statements. */
const ACTS: readonly Act[] = ['said', 'wrote'];

/** The wordings of an event with its documents. */
export interface EventView {
  readonly event: GoldEvent;
  readonly documents: readonly Document[];
  readonly readings: readonly Reading[];
  readonly wordings: readonly Wording[];
  readonly speakers: readonly Speaker[];
}

/** The reports of an event as documents, read from their texts alone. */
export function readReports(event: GoldEvent): Document[] {
  return [...event.texts].map(([name, text]) => readText(text, { path: `${name}.txt`, kind: 'report' }));
}

/** What the program aligns: the attributions that it finds itself, with their speakers, one wording a sentence. */
export function foundView(
  event: GoldEvent,
  models: Pick<Models, 'extraction' | 'speakers'>,
  acts = ACTS,
): EventView {
  const documents = readReports(event);
  const readings = documents.map((document) => readDocument(document));
  const known = readingsById(readings);
  const extractions = readings.map((reading) => extract(reading, models.extraction));
  const { speakers, of } = resolveSpeakers(extractions, models.speakers);
  const wordings = extractions.flatMap(({ document, attributions }) =>
    attributions
      .filter((attribution) => acts.includes(attribution.act))
      .map((attribution) =>
        toWording(document, attribution, of.get(speakerKey(document.id, attribution.id))!),
      ),
  );
  const pieces = splitWordings(known, wordings).filter((wording) => saysSomething(wording, known));
  return { event, documents, readings, wordings: distinctWordings(pieces, speakers, extractions), speakers };
}

/**
 * The gold members as wordings, with what the program finds elsewhere as distractors. With `goldSpeakers` members carry
 * their statement's speaker, else that of the found wording that overlaps most; cue and source are that wording's.
 */
export function goldView(found: EventView, goldSpeakers: boolean): EventView {
  const { event, documents, readings, speakers } = found;
  const match = matchMembers(event, found.wordings);
  const speakerOf = majoritySpeakers(found, match.members);
  const members = event.members.map((member, m): Wording => {
    const text = event.texts.get(member.report) ?? '';
    const by = match.members.findIndex((own) => own.includes(m));
    const name = event.speakers[member.statement] ?? '';
    const known = speakerOf.get(name) ?? name;
    const speaker = goldSpeakers ? known : by >= 0 ? found.wordings[by]!.speaker : `unresolved-${m}`;
    return {
      witness: member.report,
      attribution: by >= 0 ? found.wordings[by]!.attribution : null,
      mode: member.mode,
      act: 'said',
      content: member.spans,
      quoted: quotedIn(text, member.spans, member.mode),
      source: by >= 0 ? found.wordings[by]!.source : null,
      cue: by >= 0 ? found.wordings[by]!.cue : null,
      text: member.spans.map((span) => text.slice(span.start, span.end)).join(' … '),
      speaker,
      chain: [speaker],
    };
  });
  const distractors = found.wordings.filter((_, w) => !match.touches[w]);
  const listed = new Set(speakers.map(({ id }) => id));
  const unheard = goldSpeakers
    ? [...new Set(event.speakers)].filter((name) => !speakerOf.has(name) && !listed.has(name))
    : [];
  const added = unheard.map((name): Speaker => ({ id: name, name, kind: 'person', aliases: [], roles: [] }));
  return {
    event,
    documents,
    readings,
    wordings: [...members, ...distractors],
    speakers: [...speakers, ...added],
  };
}

/** For each gold speaker the found speaker that stands most often behind the same words. */
function majoritySpeakers(
  { event, wordings }: EventView,
  members: readonly (readonly number[])[],
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [w, own] of members.entries()) {
    for (const m of own) {
      const name = event.speakers[event.members[m]!.statement]!;
      const counts = votes.get(name) ?? new Map<string, number>();
      votes.set(name, counts.set(wordings[w]!.speaker, (counts.get(wordings[w]!.speaker) ?? 0) + 1));
    }
  }
  return new Map([...votes].map(([name, counts]) => [name, [...counts].sort((x, y) => y[1] - x[1])[0]![0]]));
}

/** The parts of a member that stand in quotation marks: all of a direct one, what marks enclose in a mixed one. */
function quotedIn(text: string, spans: readonly Span[], mode: string): Span[] {
  if (mode === 'direct') return [...spans];
  if (mode === 'indirect') return [];
  return spans.flatMap(({ start, end }) =>
    Array.from(
      text.slice(start, end).matchAll(/[“"‘'](?=\S)([^“”"]+?)(?:[”"]|(?<!\p{L})['’]|[’'](?!\p{L})|$)/gu),
      (found) => ({
        start: start + found.index + 1,
        end: start + found.index + 1 + found[1]!.length,
      }),
    ),
  );
}
