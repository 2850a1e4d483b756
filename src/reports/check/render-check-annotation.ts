import type { GradedDraft, GradedQuotation, SourcePassage } from '../../core/model/checked-draft.ts';
import { createTargetMaker } from '../marks/passage-target.ts';
import { changePhrases, passagePlace, verdictPhrase } from './check-words.ts';

/**
 * A checked draft as a W3C Web Annotation collection (JSON-LD): an annotation a quotation, its target the passage of
 * the draft by words and by place, its bodies the verdict, what changed, and each passage of a source by its words.
 */
export function renderCheckAnnotation(graded: GradedDraft): string {
  const targetOf = createTargetMaker(graded.draft);
  const items = graded.quotations.map((quotation) => ({
    id: `urn:hearsay:check:${encodeURIComponent(quotation.id)}`,
    type: 'Annotation',
    motivation: 'assessing',
    body: bodiesOf(quotation),
    target: quotation.spans.map(targetOf),
  }));
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:hearsay:check',
    type: 'AnnotationCollection',
    label: `Hearsay check, ${graded.engine} engine`,
    total: items.length,
    first: { id: 'urn:hearsay:check:page', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function bodiesOf(quotation: GradedQuotation) {
  const tags = [quotation.words, quotation.speakerVerdict, quotation.chain, quotation.severity];
  const lines = [
    verdictPhrase(quotation),
    ...quotation.passages.map(passagePlace),
    ...changePhrases(quotation.changes),
    ...(quotation.passages.length === 0 ? [quotation.reason] : []),
    ...(quotation.houseRule === '' ? [] : [quotation.houseRule]),
  ];
  return [
    ...tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value })),
    {
      type: 'TextualBody',
      purpose: 'describing',
      format: 'text/plain',
      language: 'en',
      value: lines.join('\n'),
    },
    ...quotation.passages.map(passageBody),
  ];
}

/** A passage as a specific resource. Its place in code points cannot be told without the whole source, so its words do. */
function passageBody(passage: SourcePassage) {
  return {
    type: 'SpecificResource',
    purpose: 'linking',
    source: passage.path,
    selector: {
      type: 'TextQuoteSelector',
      exact: passage.text,
      prefix: passage.before.slice(-32),
      suffix: passage.after.slice(0, 32),
    },
  };
}
