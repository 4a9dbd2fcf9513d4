import { RequestTooLarge } from '@gatehouse/contracts';
import { describe, expect, it } from 'vitest';
import { parseJson } from './json-body.js';

describe('a JSON body', () => {
  it('is read as it was written', () => {
    const value = {
      a: [1, 'x:y', { 'b:"c"': null }],
      '1': '\\":',
      e: { f: {}, g: [] },
      'ü\n': -1.5,
    };
    expect(parseJson(JSON.stringify(value))).toEqual(value);
    expect(parseJson(JSON.stringify(value, null, 2))).toEqual(value);
    expect(parseJson(' \n ')).toBeUndefined();
  });

  it.each([
    '{"a":1,"a":1}',
    '{"a":1,"a":2}',
    '{"a":{"b":[]},"a":{"b":[]}}',
    '{"a":1,"\\u0061":1}',
    '[{"a":[{"b":":","b":":"}]}]',
    '{"__proto__":1}',
    '{"a":[{"constructor":1}]}',
    `${'['.repeat(40)}${']'.repeat(40)}`,
  ])('F26 F53: as %s is refused', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it('F46: with a list that no call takes is too large', () => {
    expect(() => parseJson(`{"a":[${'{},'.repeat(3_000)}{}]}`)).toThrow(RequestTooLarge);
  });
});
