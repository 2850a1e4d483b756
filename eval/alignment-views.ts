import { splitWordings } from '../src/core/align/split-wordings.ts';
import { extractByRules } from '../src/core/extract/extract-by-rules.ts';
import type { Attribution } from '../src/core/model/attribution.ts';
import type { Wording } from '../src/core/model/collation.ts';
import type { Block, Document } from '../src/core/model/document.ts';
import type { Span } from '../src/core/model/span.ts';
import type { GoldEvent } from './alignment-gold.ts';
import { matchMembers } from './member-match.ts';

/** The wordings of an event with its documents. */
export interface EventView {
  readonly event: GoldEvent;
  readonly documents: readonly Document[];
  readonly wordings: readonly Wording[];
}

/** The reports of an event as documents, read from their texts alone. */
export function readDocuments(event: GoldEvent): Document[] {
  return [...event.texts].map(([name, text]) => {
    const blocks: Block[] = [];
    for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
      const kind =
        blocks.length === 0 && !/[.]\s*$/.test(match[0]) && match[0].length < 150 ? 'headline' : 'paragraph';
      blocks.push({ kind, span: { start: match.index, end: match.index + match[0].length } });
    }
    const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
    return { id: name, kind: 'report', path: name, text, title: null, blocks, meta };
  });
}

/** What the program finds by itself: attributions, speakers, one wording a sentence. */
export function foundView(event: GoldEvent): EventView {
  const documents = readDocuments(event);
  const wordings = documents.flatMap((document) => {
    let last = 'none';
    return extractByRules(document).map((attribution) => {
      const source =
        attribution.source?.map((span) => document.text.slice(span.start, span.end)).join(' ') ?? '';
      const names = source
        .match(/\p{Lu}[\p{L}’'-]+/gu)
        ?.filter((name) => !/^(?:He|She|It|They|The|Mr|Mrs|Ms|In|A)$/.test(name));
      const name = names?.[names.length - 1];
      const speaker: string = name ?? (source === '' || /^(?:he|she|it|they)$/i.test(source) ? last : source);
      last = speaker;
      return wordingOf(document, attribution, speaker);
    });
  });
  return { event, documents, wordings: splitWordings(documents, wordings) };
}

function wordingOf(document: Document, attribution: Attribution, speaker: string): Wording {
  return {
    witness: document.id,
    attribution: attribution.id,
    mode: attribution.mode,
    act: attribution.act,
    content: attribution.content,
    quoted: attribution.quoted,
    source: attribution.source,
    cue: attribution.cue,
    text: attribution.content.map((span) => document.text.slice(span.start, span.end)).join(' … '),
    speaker,
    chain: [speaker],
  };
}

/**
 * The gold members as wordings, with what the program finds elsewhere as distractors. With `goldSpeakers` members carry
 * their statement's speaker, else that of the found wording that overlaps most.
 */
export function goldView(found: EventView, goldSpeakers: boolean): EventView {
  const { event, documents } = found;
  const match = matchMembers(event, found.wordings);
  const speakerOf = new Map<string, string>();
  match.members.forEach((members, w) => {
    for (const m of members)
      speakerOf.set(event.speakers[event.members[m]!.statement]!, found.wordings[w]!.speaker);
  });
  const members = event.members.map((member, m): Wording => {
    const text = event.texts.get(member.report) ?? '';
    const by = match.members.findIndex((own) => own.includes(m));
    const name = event.speakers[member.statement] ?? '';
    const known = speakerOf.get(name) ?? name;
    const speaker = goldSpeakers ? known : by >= 0 ? found.wordings[by]!.speaker : `unresolved-${m}`;
    return {
      witness: member.report,
      attribution: null,
      mode: member.mode,
      act: 'said',
      content: member.spans,
      quoted: quotedIn(text, member.spans, member.mode),
      source: null,
      cue: null,
      text: member.spans.map((span) => text.slice(span.start, span.end)).join(' … '),
      speaker,
      chain: [speaker],
    };
  });
  const distractors = found.wordings.filter((_, w) => !match.touches[w]);
  return { event, documents, wordings: [...members, ...distractors] };
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
