import { describe, expect, it } from 'vitest';
import { isOutletName } from './nouns.ts';

describe('isOutletName', () => {
  it.each(['Harbour Times', 'the Quay News', 'CNN', 'Lantern Weekly', 'Times'])('knows %s', (name) => {
    expect(isOutletName(name)).toBe(true);
  });

  it.each(['News', 'Newspaper', 'Holm Institute'])('takes %s for no outlet', (name) => {
    expect(isOutletName(name)).toBe(false);
  });
});
