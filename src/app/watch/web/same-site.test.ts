import { describe, expect, it } from 'vitest';
import { isSameSite } from './same-site.ts';

describe('isSameSite', () => {
  it.each([
    ['https://ledger.example/feed', 'http://ledger.example/pier', true],
    ['https://www.ledger.example/feed', 'https://ledger.example/pier', true],
    ['https://feeds.ledger.example/all', 'https://www.ledger.example/pier', true],
    ['https://ledger.example/feed', 'https://sport.ledger.example/pier', true],
    ['https://sport.ledger.example/feed', 'https://ledger.example/pier', false],
    ['https://ada.pages.example/feed', 'https://ben.pages.example/pier', false],
    ['https://ledger.example/feed', 'https://notledger.example/pier', false],
    ['https://10.0.0.7/feed', 'https://1.10.0.0.7.example/', false],
    ['https://www.example/feed', 'https://ledger.example/pier', false],
    ['no address', 'https://ledger.example/pier', false],
  ])('of %s and %s: %s', (feed, page, same) => {
    expect(isSameSite(feed, page)).toBe(same);
  });
});
