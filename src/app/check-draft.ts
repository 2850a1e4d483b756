import { checkQuotations } from '../core/check/check-quotations.ts';
import type { DraftSpeaker } from '../core/check/judge-quotation.ts';
import { type Extraction, extract } from '../core/extract/extract.ts';
import type { CheckedDraft } from '../core/model/checked-draft.ts';
import type { Document } from '../core/model/document.ts';
import type { Speaker } from '../core/model/speaker.ts';
import type { Models } from '../core/models.ts';
import { resolveSpeakers, speakerKey } from '../core/speakers/resolve-speakers.ts';
import type { SourceBody } from './source-body.ts';

/** What checking needs of the models. */
export type CheckModels = Pick<Models, 'extraction' | 'lexicon'>;

export interface CheckRequest {
  readonly draft: Document;
  readonly sources: SourceBody;
  /** Indirect attributions too. */
  readonly indirect?: boolean;
}

/** Checks every quotation of a draft against a body of sources. `gradeDraft` then applies a house's rules. */
export function checkDraft(request: CheckRequest, models: CheckModels): CheckedDraft {
  const { draft, sources } = request;
  const extraction = extract(draft, models.extraction);
  const { index, unavailable } = sources;
  const quotations = checkQuotations(extraction, index, {
    lexicon: models.lexicon,
    speakerOf: speakersOf(extraction),
    indirect: request.indirect ?? false,
    sourcesUnavailable: index.documents.length === 0,
  });
  return {
    draft,
    quotations,
    searched: { documents: index.documents.length, words: index.tokens.length },
    unavailable,
    findings: [...sources.findings, ...extraction.findings],
  };
}

/** The speakers of a draft's attributions, resolved inside the draft alone. */
function speakersOf(extraction: Extraction): (attributionId: string) => DraftSpeaker | null {
  const { document, attributions } = extraction;
  const { speakers, of } = resolveSpeakers([{ document, attributions }]);
  const byId = new Map<string, Speaker>(speakers.map((speaker) => [speaker.id, speaker]));
  return (attributionId) => {
    const said = of.get(speakerKey(document.id, attributionId));
    if (said === undefined) return null;
    return {
      speaker: byId.get(said.chain[said.chain.length - 1] ?? said.speaker) ?? null,
      chain: said.chain.flatMap((id) => byId.get(id) ?? []),
      confidence: said.confidence,
    };
  };
}
