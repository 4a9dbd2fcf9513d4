import { InvalidRequest } from '@gatehouse/contracts';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './page.js';

const ID = '01a22373-b2e7-72e8-b216-a3a0fadd1e73';

describe('the sort key in a cursor', () => {
  it('comes back as it went', () => {
    const key = ['Ärger "1"', ID, '2026-11-28T18:00:00.000Z', 7];
    expect(decodeCursor(encodeCursor(key), ['text', 'uuid', 'instant', 'integer'])).toEqual(key);
  });

  it.each([
    ...[[], {}, null, 1, [null], [{}], [[]], ['x', 'y', 'z'], [true], ['x'], [1.5], [1e300]],
    ...[
      ['a', 'not-an-id'],
      ['a', '\0'],
      ['\0', ID],
      ["'; drop table customers; --", "'"],
    ],
  ])('F27: is refused where it could not be one: %j', (key) => {
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    expect(() => decodeCursor(cursor, ['text', 'uuid'])).toThrow(InvalidRequest);
  });

  it.each(['', 'x', 'e30', '====', '%00'])('F27: is refused where it is none: %j', (cursor) => {
    expect(() => decodeCursor(cursor, ['text'])).toThrow(InvalidRequest);
  });
});
