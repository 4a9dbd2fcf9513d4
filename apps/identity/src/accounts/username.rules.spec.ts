import { expect, it } from 'vitest';
import { possibleSuffixes } from './username.rules.js';

it('E7: a possible suffix is preceded by an address', () => {
  expect(possibleSuffixes('kim@example.org')).toEqual(['g']);
  // An address cannot end with a dot or a one-letter top-level domain.
  expect(possibleSuffixes('kim@x.org.acme')).toEqual(['e', 'me', '.acme', 'g.acme']);
});

it.each(['', 'kim', '@', '.acme', 'kim@example.org '])(
  'E7: %j has no possible suffix',
  (username) => {
    expect(possibleSuffixes(username)).toEqual([]);
  },
);

it('E7: a possible suffix is no longer than a provider’s can be', () => {
  const longest = Math.max(...possibleSuffixes(`kim@x.org${'a'.repeat(300)}`).map((s) => s.length));
  expect(longest).toBeLessThanOrEqual(40);
});
