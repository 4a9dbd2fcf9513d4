import { describe, expect, it } from 'vitest';
import { unsubscribeWordsFor } from './unsubscribe-words.js';

describe('the page on which mails are switched off', () => {
  it.each([
    [undefined, 'en'],
    ['', 'en'],
    ['*', 'en'],
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['sv,ja;q=0.5,fr;q=0.7', 'fr'],
    ['sv', 'en'],
    ['en;q=0, nl', 'nl'],
    [';;;=q', 'en'],
  ])('speaks to %s in %s', (accepted, language) => {
    expect(unsubscribeWordsFor(accepted).language).toBe(language);
  });
});
