import { REVOCATION_TTL_MS } from '@gatehouse/platform';
import { expect, it } from 'vitest';
import { ACCESS_TOKEN_LIFETIME_S } from './es256-access-tokens.js';

it('F41: a revocation is kept for longer than any access token lives', () => {
  expect(2 * ACCESS_TOKEN_LIFETIME_S * 1_000).toBeLessThan(REVOCATION_TTL_MS);
});
