import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Block, Document } from '../../src/core/model/document.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import { type Reading, readDocument } from '../../src/core/reading/reading.ts';
import { resolveSpeakers, speakerKey } from '../../src/core/speakers/resolve-speakers.ts';
import { loadSpeakerModels } from '../../src/models/load-models.ts';

const models = loadSpeakerModels();

/** A report with its marks read. */
export interface Marked {
  readonly reading: Reading;
  readonly document: Document;
  readonly attributions: readonly Attribution[];
}

/**
 * A report from lines in which `[source]`, `{content}` and `<cue>` are marked, one of each an attribution in order; `[]`
 * is a missing source; cues may be left out altogether. The marks are taken out. Contents that begin with “ are direct.
 */
export function report(id: string, ...lines: string[]): Marked {
  let text = '';
  const blocks: Block[] = [];
  const sources: { start: number; end: number }[] = [];
  const contents: { start: number; end: number }[] = [];
  const cues: { start: number; end: number }[] = [];
  for (const [i, line] of lines.entries()) {
    const start = text.length;
    for (const piece of line.split(/([[\]{}<>])/)) {
      if (piece === '[') sources.push({ start: text.length, end: -1 });
      else if (piece === ']')
        sources[sources.length - 1] = { start: sources.at(-1)!.start, end: text.length };
      else if (piece === '<') cues.push({ start: text.length, end: -1 });
      else if (piece === '>') cues[cues.length - 1] = { start: cues.at(-1)!.start, end: text.length };
      else if (piece === '{') contents.push({ start: text.length, end: -1 });
      else if (piece === '}') {
        const open = contents.findLastIndex((span) => span.end < 0);
        contents[open] = { start: contents[open]!.start, end: text.length };
      } else text += piece;
    }
    blocks.push({
      kind: i === 0 && lines.length > 1 ? 'headline' : 'paragraph',
      span: { start, end: text.length },
    });
    text += '\n';
  }
  const attributions = contents.map((content, i): Attribution => {
    const source = sources[i];
    const cue = cues[i];
    const direct = text[content.start] === '“';
    return {
      id: `a${i + 1}`,
      mode: direct ? 'direct' : 'indirect',
      act: 'said',
      source: source === undefined || source.start === source.end ? null : [source],
      cue: cue === undefined ? null : [cue],
      content: [content],
      quoted: direct ? [content] : [],
      confidence: 1,
      rule: 'test',
    };
  });
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const document: Document = { id, kind: 'report', path: id, text, title: null, blocks, meta };
  return { document, reading: readDocument(document), attributions };
}

/** The speakers of all attributions of all reports. */
export function speakersOf(...reports: Marked[]): readonly Speaker[] {
  return resolveSpeakers(reports, models).speakers;
}

/** The names in the chains of all attributions of all reports. */
export function chains(...reports: Marked[]): string[] {
  const { speakers, of } = resolveSpeakers(reports, models);
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  return reports.flatMap(({ document, attributions }) =>
    attributions.map(({ id }) =>
      of
        .get(speakerKey(document.id, id))!
        .chain.map((s) => byId.get(s))
        .join(' < '),
    ),
  );
}
