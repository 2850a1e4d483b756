import type { Collation, Comparison, Statement, Wording } from '../../core/model/collation.ts';
import type { Document } from '../../core/model/document.ts';
import type { Span } from '../../core/model/span.ts';
import { createAnchor } from '../marks/anchor.ts';
import { codePointOffsets } from '../marks/code-point-offsets.ts';
import { printJson } from '../syntax/print-json.ts';
import { chainWords, indexSpeakers, type SpeakerIndex } from '../words/speaker-words.ts';
import { AT_MOST_ONE, CHAIN_VERDICTS, SPEAKER_VERDICTS, WORDS_VERDICTS } from '../words/verdict-words.ts';

/** A passage as a target of the W3C Web Annotation data model: by its words and by its place in code points. */
export interface PassageTarget {
  readonly source: string;
  readonly selector: readonly [
    {
      readonly type: 'TextQuoteSelector';
      readonly exact: string;
      readonly prefix: string;
      readonly suffix: string;
    },
    { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number },
  ];
}

/** Makes the targets of passages of one document. */
export function createTargetMaker(document: Document): (span: Span) => PassageTarget {
  const toCodePoint = codePointOffsets(document.text);
  const source = document.meta.url ?? sourceOf(document.path);
  return (span) => {
    const { exact, prefix, suffix, span: place } = createAnchor(document, span);
    return {
      source,
      selector: [
        { type: 'TextQuoteSelector', exact, prefix, suffix },
        { type: 'TextPositionSelector', start: toCodePoint(place.start), end: toCodePoint(place.end) },
      ],
    };
  };
}

/** A path as a relative IRI reference. */
function sourceOf(path: string): string {
  return /^[a-z][a-z0-9+.-]*:\/\//iu.test(path) ? path : encodeURI(path.replace(/\p{Cs}/gu, '\ufffd'));
}

/**
 * A collation as a W3C Web Annotation collection (JSON-LD): an annotation a wording that tells its speaker, its targets
 * the spans of the wording; and one a comparison, its targets the annotations of the two wordings, that tells verdict
 * and changes.
 */
export function renderWebAnnotation(collation: Collation): string {
  const makers = new Map(collation.witnesses.map((witness) => [witness.id, createTargetMaker(witness)]));
  const speakers = indexSpeakers(collation.speakers);
  const targetsOf = (wording: Wording) => {
    const make = makers.get(wording.witness);
    return make === undefined ? [] : wording.content.map(make);
  };
  const items = collation.statements.flatMap((statement) => [
    ...statement.wordings.map((wording, index) =>
      wordingAnnotation(statement, wording, index, speakers, targetsOf(wording)),
    ),
    ...statement.comparisons.map((comparison) => comparisonAnnotation(statement, comparison)),
  ]);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:hearsay:collation',
    type: 'AnnotationCollection',
    label: 'Hearsay collation',
    total: items.length,
    first: { id: 'urn:hearsay:collation:page', type: 'AnnotationPage', startIndex: 0, items },
  };
  return printJson(collection, 5);
}

function wordingId(statement: Statement, index: number): string {
  return `urn:hearsay:${encodeURIComponent(statement.id)}:wording:${index}`;
}

function wordingAnnotation(
  statement: Statement,
  wording: Wording,
  index: number,
  speakers: SpeakerIndex,
  target: readonly PassageTarget[],
) {
  return {
    id: wordingId(statement, index),
    type: 'Annotation',
    motivation: 'identifying',
    body: [
      {
        type: 'TextualBody',
        purpose: 'identifying',
        format: 'text/plain',
        value: chainWords(speakers, wording.chain),
      },
      { type: 'TextualBody', purpose: 'tagging', format: 'text/plain', value: wording.mode },
    ],
    target,
  };
}

function comparisonAnnotation(statement: Statement, comparison: Comparison) {
  const { words, speaker, chain, changes, atMostOneVerbatim } = comparison;
  const sentences = [
    `${WORDS_VERDICTS[words].label}: ${WORDS_VERDICTS[words].description}`,
    ...(speaker === 'same' ? [] : [SPEAKER_VERDICTS[speaker].description]),
    ...(chain === 'intact' ? [] : [CHAIN_VERDICTS[chain].description]),
    ...(atMostOneVerbatim ? [AT_MOST_ONE.description] : []),
    ...changes.map((change) => change.reason),
  ];
  return {
    id: `urn:hearsay:${statement.id}:comparison:${comparison.a}-${comparison.b}`,
    type: 'Annotation',
    motivation: 'linking',
    body: [
      ...[words, speaker, chain].map((value) => ({
        type: 'TextualBody',
        purpose: 'tagging',
        format: 'text/plain',
        value,
      })),
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'text/plain',
        language: 'en',
        value: sentences.join('\n'),
      },
    ],
    target: [wordingId(statement, comparison.a), wordingId(statement, comparison.b)],
  };
}
