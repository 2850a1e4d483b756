import { describe, expect, it } from 'vitest';
import type { Block, Document } from '../../../model/document.ts';
import { readDocument } from '../../../reading/reading.ts';
import { WordTable } from '../../../reading/word-table.ts';
import { findQuotations } from '../../marks/quotations.ts';
import { extractByRules } from '../../rules/extract-by-rules.ts';
import { analyse } from '../analysis.ts';
import { LINK_FEATURES, linkInput } from '../link-stage.ts';
import { PRIOR_SIZE, WordPriors } from '../model/word-priors.ts';
import { labelSpans, SPAN, spanInput } from '../span-stage.ts';
import { createLinkScene } from './link-features.ts';
import { NEIGHBOUR_FEATURES, TAG_FEATURES } from './tag-features.ts';
import { TRANSITION_CLASSES } from './transition-class.ts';
import { WordMemory } from './word-memory.ts';

const text =
  'The warden, Lea Osk, said on Monday: “We found that two beams are rotten,” and shut the old bridge.';
const block: Block = { kind: 'paragraph', span: { start: 0, end: text.length } };
const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
const document: Document = { id: 'd', kind: 'report', path: '-', text, title: null, blocks: [block], meta };
const { quotations } = findQuotations(text, document.blocks);
const reading = readDocument(document);
const analysis = analyse(reading, new WordTable(), null, quotations, extractByRules(document));
const paragraph = analysis.paragraphs[0]!;
/** Every word counts as a likely cue, so that each token has one on both sides. */
const priors = new WordPriors(new Uint8Array(PRIOR_SIZE).fill(5), new Uint8Array(PRIOR_SIZE).fill(3));

/** The names of the features that no token of the rows has. */
function unwritten(names: readonly string[], rows: Int32Array): string[] {
  return names.filter((_, slot) => rows.every((hash, at) => at % names.length !== slot || hash === 0));
}

function checksum(rows: Int32Array): number {
  return rows.reduce((sum, hash) => Math.imul(sum ^ hash, 0x01000193), 0x811c9dc5) >>> 0;
}

describe('the features of the extractor', () => {
  it('of stage one have names of their own and are all written', () => {
    expect(new Set(TAG_FEATURES).size).toBe(TAG_FEATURES.length);
    const { features, length } = spanInput(analysis, priors, paragraph);
    expect(features).toHaveLength(length * TAG_FEATURES.length);
    expect(unwritten(TAG_FEATURES, features)).toEqual(VERBLESS);
    expect(TAG_FEATURES[NEIGHBOUR_FEATURES - 1]).toBe('3:tag');
  });

  it('of stage two have names of their own and are all written', () => {
    expect(new Set(LINK_FEATURES).size).toBe(LINK_FEATURES.length);
    const { features, length } = stageTwo();
    expect(features).toHaveLength(length * LINK_FEATURES.length);
    expect(unwritten(LINK_FEATURES, features)).toEqual([]);
  });

  it('are the hashes that the shipped weights were learned for', () => {
    expect(checksum(spanInput(analysis, priors, paragraph).features)).toMatchInlineSnapshot(`2059511895`);
    expect(checksum(stageTwo().features)).toMatchInlineSnapshot(`2744252764`);
  });
});

/** Without a tagger no word is a verb. */
const VERBLESS = ['verb-left', 'verb-right'];

function stageTwo() {
  const scale = { bits: 4, width: 8, scale: 1, weights: new Float32Array(8 << 4) };
  const transitions = new Float32Array(TRANSITION_CLASSES * 49);
  const shape = { labels: 7, classes: TRANSITION_CLASSES, features: TAG_FEATURES.length };
  const model = { ...shape, emissions: scale, transitions, initial: new Float32Array(7) };
  const stage = labelSpans(
    analysis,
    { priors, spans: model, spanExponents: transitions.map(Math.exp), memory: new WordMemory() },
    0,
  );
  stage.labels[6] = SPAN.cue;
  const scene = createLinkScene(analysis, priors, stage, paragraph);
  return linkInput(scene, paragraph, { from: 6, to: 7 });
}
