import { expect, it } from 'vitest';
import { DEPENDENCE_MEASURES, dependenceMeasures, dependenceScore } from './dependence.ts';
import type { SharedShape } from './shared-shape.ts';

const shared = { told: 10, requoted: 4, longest: 6, untold: 0, quotedInA: 0 };
const shape = { contained: 0.4, meanRun: 7 } as SharedShape;
const [a, b] = [40, 28].map((toldCount) => ({ toldCount, agencies: new Set(['reuters']) })) as never[];

it('gives each measure of two texts its name', () => {
  const values = dependenceMeasures([a!, b!], shared, shape);
  expect(Object.fromEntries(DEPENDENCE_MEASURES.map((name, i) => [name, values[i]]))).toEqual({
    told: Math.log(11),
    requoted: Math.log(5),
    share: 0.5,
    longest: Math.log(7),
    agency: 0.5,
    contained: 0.4,
    'untold share': 0,
    run: Math.log(8),
  });
});

it('refuses weights of another number of measures', () => {
  const weights = { features: ['told'], weights: [1], bias: 0 };
  expect(() => dependenceScore([1, 2], weights)).toThrow(RangeError);
});
