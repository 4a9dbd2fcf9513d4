import { expect, it } from 'vitest';
import { etagOf, isKnown, isMatch } from './etag.js';

const etag = etagOf({ name: 'Lift' });

it('F75 another state has another ETag, and the same one the same', () => {
  expect(etagOf({ name: 'Lift' })).toBe(etag);
  expect(etagOf({ name: 'Lift ' })).not.toBe(etag);
  expect(etag).toMatch(/^"[\w-]{22}"$/);
});

it.each([
  [etag, true, true],
  [`"a", ${etag}`, true, true],
  [' * ', true, true],
  [`W/${etag}`, false, true],
  [etag.replaceAll('"', ''), false, false],
  ['"a"', false, false],
  ['', false, false],
])('F75 %s', (header, match, known) => {
  expect([isMatch(header, etag), isKnown(header, etag)]).toEqual([match, known]);
});
