import { expect, it } from 'vitest';
import { possibleSuffixes } from './username.rules.js';

it('E7: what may be a suffix leaves an address before it', () => {
  expect(possibleSuffixes('kim@example.org')).toEqual(['g']);
  // An address ends with neither a dot nor half of its last label.
  expect(possibleSuffixes('kim@x.org.acme')).toEqual(['e', 'me', '.acme', 'g.acme']);
});

it.each(['', 'kim', '@', '.acme', 'kim@example.org '])('E7: %j can have none', (username) => {
  expect(possibleSuffixes(username)).toEqual([]);
});

it('E7: no suffix is longer than a provider may have', () => {
  const longest = Math.max(...possibleSuffixes(`kim@x.org${'a'.repeat(300)}`).map((s) => s.length));
  expect(longest).toBeLessThanOrEqual(40);
});
