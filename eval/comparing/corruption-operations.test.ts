import { describe, expect, it } from 'vitest';
import { createRandom, pick } from '../../learn/methods/seeded-random.ts';
import { OPERATIONS, tidy } from './corruption-operations.ts';

const apply = (name: string, passage: string) =>
  OPERATIONS.find((operation) => operation.name === name)!.apply(passage, createRandom(1));

describe('operations', () => {
  it.each([
    ['negation dropped', 'We said that we do not sail today.', 'We said that we do sail today.'],
    ['negation dropped', 'We said we won’t sail today.', 'We said we will sail today.'],
    ['negation added', 'We said that it is safe today.', 'We said that it is not safe today.'],
    ['name', 'We thank Kestrel for coming.', expect.not.stringContaining('Kestrel')],
    ['number', 'We lost 1,200 boats today.', expect.not.stringContaining('1,200')],
    ['modal', 'They say it may close today.', expect.not.stringContaining(' may ')],
    ['tense', 'They say that it is closed.', 'They say that it was closed.'],
    ['qualifier cut', 'They have only three boats left.', 'They have three boats left.'],
    ['fillers cleaned', 'It is, you know, late. Well, we wait.', 'It is late. We wait.'],
  ])('%s in "%s"', (name, passage, expected) => {
    expect(apply(name, passage)).toEqual(expected);
  });

  it('answer nothing where they cannot be done', () => {
    for (const { name, apply } of OPERATIONS) {
      if (name === 'none (typography)' || name === 'word inserted') continue;
      expect(apply('Grass grows green.', createRandom(1)), name).toBeNull();
    }
  });

  it('leave the sense alone when they tidy', () => {
    expect(tidy("We're late, you know, and they don't care.")).toBe('We are late, and they do not care.');
  });
});

describe('random numbers', () => {
  it('come again from the same seed and differ from another', () => {
    const draw = (seed: number) => {
      const random = createRandom(seed);
      return [random(), random(), random()];
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
    for (const value of draw(5)) expect(value).toBeLessThan(1);
  });

  it('pick nothing from an empty list', () => {
    expect(pick([], createRandom(1))).toBeUndefined();
  });
});
