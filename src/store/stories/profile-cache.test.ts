import { expect, it } from 'vitest';
import { createProfileCache } from './profile-cache.ts';

it('gives the same object again for one version of a report, and another for another', () => {
  const parse = createProfileCache();
  const first = parse(1, 1, '{"terms":["ferry"]}');
  expect(first).toEqual({ terms: ['ferry'] });
  expect(parse(1, 1, '{"terms":["ferry"]}')).toBe(first);
  expect(parse(1, 2, '{"terms":["ferry"]}')).not.toBe(first);
  expect(parse(2, 1, null)).toBeNull();
});

it('never answers for a profile that was made anew', () => {
  const parse = createProfileCache();
  parse(1, 1, '{"version":1}');
  expect(parse(1, 1, '{"version":2}')).toEqual({ version: 2 });
});

it('forgets what was not asked for longest', () => {
  const parse = createProfileCache(2);
  const [first, second] = [parse(1, 1, '{}'), parse(2, 1, '{}')];
  expect(parse(1, 1, '{}')).toBe(first);
  parse(3, 1, '{}');
  expect(parse(1, 1, '{}')).toBe(first);
  expect(parse(2, 1, '{}')).not.toBe(second);
});
