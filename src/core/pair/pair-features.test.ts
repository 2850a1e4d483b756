import { describe, expect, it } from 'vitest';
import { EMPTY_LEXICON } from '../language/lexicon.ts';
import { type LinearModel, logOddsOf } from '../learning/linear-model.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../reading/reading.ts';
import { CONTEXT_FEATURES, contextFeatures } from './context-features.ts';
import { indexEvent } from './event-text.ts';
import { explainPair, PAIR_FEATURES, pairFeatures } from './pair-features.ts';
import { createPairGraph } from './pair-graph.ts';
import { profilesOf } from './wording-profile.ts';

function toDocument(id: string, lines: readonly string[]): Document {
  const text = lines.join('\n');
  const blocks = Array.from(text.matchAll(/[^\n]+/g), (match, index) => ({
    kind: index === 0 ? ('headline' as const) : ('paragraph' as const),
    span: { start: match.index, end: match.index + match[0].length },
  }));
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  return { id, kind: 'report', path: id, text, title: null, blocks, meta };
}

function toWording({ id, text }: Document, words: string, direct: boolean): Wording {
  const start = text.indexOf(words);
  const content = [{ start, end: start + words.length }];
  const quoted = direct ? content : [];
  const mode = direct ? 'direct' : 'indirect';
  const places = { witness: id, attribution: null, content, quoted, source: null, cue: null };
  return { ...places, mode, act: 'said', text: words, speaker: 'osk', chain: ['osk'] };
}

const gazette = toDocument('gazette', [
  'Bridge will stay shut',
  'Warden Lea Osk spoke on Monday. “We will not open the old bridge before May 12,” Osk said.',
  '“Two of the beams are rotten,” she added.',
]);
const courier = toDocument('courier', [
  'Rotten beams close bridge',
  'Lea Osk told the council that they would not open the bridge before May 12.',
  'Two beams were rotten, Osk said.',
]);
const event = indexEvent(
  [readDocument(gazette), readDocument(courier)],
  { step: 0.25, unknown: 9, levels: ['the', 'of'] },
  EMPTY_LEXICON,
);
const profiles = profilesOf(
  [
    toWording(gazette, 'We will not open the old bridge before May 12', true),
    toWording(gazette, 'Two of the beams are rotten', true),
    toWording(courier, 'they would not open the bridge before May 12', false),
    toWording(courier, 'Two beams were rotten', false),
  ],
  event,
  [{ id: 'osk', name: 'Lea Osk', kind: 'person', aliases: [], roles: [] }],
);

/** The values that are not 0, by name. */
function told(names: readonly string[], values: readonly number[]): Record<string, number> {
  const rows = names.map((name, i) => [name, Number(values[i]!.toFixed(3))] as const);
  return Object.fromEntries(rows.filter(([, value]) => value !== 0));
}

describe('the features of a pair', () => {
  it('have names of their own, as many as there are values', () => {
    for (const names of [PAIR_FEATURES, CONTEXT_FEATURES]) expect(new Set(names).size).toBe(names.length);
    expect(pairFeatures(profiles[0]!, profiles[2]!, event)).toHaveLength(PAIR_FEATURES.length);
  });

  it('give each value its name', () => {
    expect(told(PAIR_FEATURES, pairFeatures(profiles[0]!, profiles[2]!, event))).toMatchInlineSnapshot(`
      {
        "aroundDice": 0.451,
        "bothTop": 1,
        "containment": 0.595,
        "dice": 0.611,
        "indirectSpeakerSame": 1,
        "lead": 1,
        "leadContainment": 0.595,
        "lengthRatio": 0.818,
        "mixedRelated": 0.595,
        "modeDiffers": 1,
        "mostTelling": 0.667,
        "nameless": 0.483,
        "neighbourMost": 0.052,
        "personShift": 1,
        "positionGap": 0.167,
        "relatedContainment": 0.595,
        "relatedDice": 0.611,
        "rest": 0.128,
        "run": 1.609,
        "runShare": 0.4,
        "sequence": 0.667,
        "shared": 3,
        "shortLog": 2.303,
        "softSquared": 0.354,
        "speakerFew": 0.5,
        "speakerSame": 1,
        "speakerSameContainment": 0.595,
        "speakerSameNameless": 0.483,
        "speakerSureSoft": 0.595,
        "unsharedLeast": 2,
        "wholeLeast": 0.537,
      }
    `);
    expect(told(PAIR_FEATURES, pairFeatures(profiles[0]!, profiles[1]!, event))).toMatchInlineSnapshot(`
      {
        "adjacentDirect": 1,
        "aroundDice": 0.831,
        "bothDirect": 1,
        "lead": 1,
        "lengthRatio": 0.545,
        "negationDiffers": 1,
        "neighbourMost": 0.984,
        "numbersDiffer": 1,
        "oneTop": 1,
        "positionGap": 0.333,
        "run": 0.693,
        "runShare": 0.143,
        "sameReport": 1,
        "sameReportGap": 0.333,
        "sameReportSpeakerSame": 1,
        "sequence": 0.111,
        "shortLog": 1.946,
        "speakerSame": 1,
        "unsharedLeast": 2.638,
      }
    `);
  });

  it('are the same from either side', () => {
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 3],
      [2, 3],
    ] as const)
      expect(pairFeatures(profiles[b]!, profiles[a]!, event)).toEqual(
        pairFeatures(profiles[a]!, profiles[b]!, event),
      );
  });

  it('give each value its name among the other pairs', () => {
    const graph = createPairGraph(
      4,
      [
        [0, 1],
        [0, 2],
        [0, 3],
        [1, 2],
        [1, 3],
        [2, 3],
      ],
      [-2, 1.5, -1, -2, 2, -3],
    );
    const rows = contextFeatures(profiles, graph);
    expect(told(CONTEXT_FEATURES, rows[1]!)).toMatchInlineSnapshot(`
      {
        "elsewhereSupport": -7,
        "first": 1.5,
        "firstSquared": 2.25,
        "leastMargin": 2.5,
        "mostMargin": 3.5,
        "paths": -3.298,
        "siblingSupport": -2,
      }
    `);
    expect(told(CONTEXT_FEATURES, rows[0]!)).toMatchInlineSnapshot(`
      {
        "first": -2,
        "sameReport": 1,
        "sameReportFirst": -2,
        "sameReportPaths": -1.066,
        "sameReportSupport": -1,
      }
    `);
  });

  it('explain the log-odds of a pair, the weightiest first', () => {
    const model: LinearModel = {
      features: PAIR_FEATURES,
      mean: PAIR_FEATURES.map(() => 0.5),
      scale: PAIR_FEATURES.map(() => 2),
      weights: PAIR_FEATURES.map((name) => (name === 'speakerSame' ? 8 : name === 'headline' ? -4 : 0)),
      bias: -1,
    };
    const shares = explainPair(model, profiles[0]!, profiles[2]!, event);
    expect(shares.slice(0, 2)).toEqual([
      { feature: 'speakerSame', value: 1, share: 2 },
      { feature: 'headline', value: 0, share: 1 },
    ]);
    const sum = shares.reduce((total, { share }) => total + share, model.bias);
    expect(sum).toBeCloseTo(logOddsOf(model, pairFeatures(profiles[0]!, profiles[2]!, event)), 10);
  });
});
