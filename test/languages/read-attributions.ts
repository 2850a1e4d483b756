import { extract } from '../../src/core/extract/extract.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Span } from '../../src/core/model/span.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { resolveSpeakers, speakerKey } from '../../src/core/speakers/resolve-speakers.ts';
import { loadSpeakerModels } from '../../src/models/load-models.ts';

/** Of each attribution the speaker, the mode, the cue and the content, as the rules find them. */
export function readAttributions(
  document: Document,
  language = readDocument(document).language,
): (string | null | undefined)[][] {
  const extraction = extract(readDocument(document, language), null);
  const { speakers, of } = resolveSpeakers([extraction], loadSpeakerModels());
  const nameOf = (id: string) => {
    const speaker = of.get(speakerKey(document.id, id))?.speaker;
    return speakers.find((each) => each.id === speaker)?.name;
  };
  const textOf = (spans: readonly Span[] | null) =>
    spans?.map(({ start, end }) => document.text.slice(start, end)).join(' ') ?? null;
  return extraction.attributions.map(({ id, mode, cue, content }) => [
    nameOf(id),
    mode,
    textOf(cue),
    textOf(content),
  ]);
}
