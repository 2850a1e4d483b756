import type { Attribution } from '../../core/model/attribution.ts';
import type { Span } from '../../core/model/span.ts';
import { codePointOffsets } from '../marks/code-point-offsets.ts';
import type { ExtractedDocument } from './extracted-document.ts';

/**
 * The attributions of one document as brat standoff (`.ann`): text-bound Source, Cue and Content annotations, an
 * Attribution event on the cue that joins them (as in the PolNeAR corpus), its mode and act as attributes, its speaker
 * as a note. Offsets count code points,
 * as brat (written in Python) does; a discontinuous annotation has its spans joined by ';', a line break ends a span.
 */
export function renderBrat({ document, attributions, speakerOf, speakers }: ExtractedDocument): string {
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  const writer = createBratWriter(document.text);
  for (const attribution of attributions) {
    const name = names.get(speakerOf.get(attribution.id)?.speaker ?? '');
    writer.add(attribution, name ?? null);
  }
  return writer.text();
}

function createBratWriter(text: string) {
  const toCodePoint = codePointOffsets(text);
  const lines: string[] = [];
  let bound = 0;
  let events = 0;
  let attributes = 0;

  function addBound(type: string, spans: readonly Span[] | null): string | null {
    const pieces = (spans ?? []).flatMap((span) => splitAtLineBreaks(text, span));
    if (pieces.length === 0) return null;
    bound += 1;
    const offsets = pieces.map((span) => `${toCodePoint(span.start)} ${toCodePoint(span.end)}`).join(';');
    const words = pieces.map((span) => text.slice(span.start, span.end)).join(' ');
    lines.push(`T${bound}\t${type} ${offsets}\t${words.replace(/\t/gu, ' ')}`);
    return `T${bound}`;
  }

  function add(attribution: Attribution, speaker: string | null): void {
    const content = addBound('Content', attribution.content);
    if (content === null) return;
    const cue = addBound('Cue', attribution.cue);
    const source = addBound('Source', attribution.source);
    const trigger = addBound('Attribution', cue === null ? attribution.content : attribution.cue);
    events += 1;
    const roles = [`Content:${content}`];
    if (cue !== null) roles.push(`Cue:${cue}`);
    if (source !== null) roles.push(`Source:${source}`);
    lines.push(`E${events}\tAttribution:${trigger} ${roles.join(' ')}`);
    for (const [name, value] of [['Mode', attribution.mode] as const, ['Act', attribution.act] as const]) {
      attributes += 1;
      lines.push(`A${attributes}\t${name} E${events} ${value}`);
    }
    if (speaker !== null) {
      lines.push(`#${events}\tAnnotatorNotes E${events}\tspeaker: ${speaker.replace(/\s+/gu, ' ')}`);
    }
  }

  return { add, text: () => lines.map((line) => `${line}\n`).join('') };
}

/** brat holds one line an annotation, so a span over a line break is cut into one span a line. */
function splitAtLineBreaks(text: string, span: Span): Span[] {
  const pieces: Span[] = [];
  for (const match of text.slice(span.start, span.end).matchAll(/[^\r\n]+/gu)) {
    const start = span.start + match.index;
    if (match[0].trim() !== '') pieces.push({ start, end: start + match[0].length });
  }
  return pieces;
}
