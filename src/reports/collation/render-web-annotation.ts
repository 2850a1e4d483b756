import type { Collation, Comparison, Statement, Wording } from '../../core/model/collation.ts';
import { createTargetMaker, type PassageTarget } from '../marks/passage-target.ts';
import { printJson } from '../syntax/print-json.ts';
import { chainWords, indexSpeakers, type SpeakerIndex } from '../words/speaker-words.ts';
import { AT_MOST_ONE, CHAIN_LABELS, SPEAKER_LABELS, WORDS_LABELS } from '../words/verdict-words.ts';

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
    label: `Hearsay collation, ${collation.engine} engine`,
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
    `${WORDS_LABELS[words].label}: ${WORDS_LABELS[words].description}`,
    ...(speaker === 'same' ? [] : [SPEAKER_LABELS[speaker].description]),
    ...(chain === 'intact' ? [] : [CHAIN_LABELS[chain].description]),
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
