import { RequestTooLarge } from '@gatehouse/contracts';
import fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { parseJson, readJsonBodies } from './json-body.js';

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

it('F46: large bodies are read one after the other, with time for everyone else in between', async () => {
  const server = fastify();
  readJsonBodies(server);
  const order: string[] = [];
  server.post<{ Body: { name: string } }>('/', ({ body }) => {
    order.push(body.name);
    return {};
  });
  try {
    const send = (body: object) => server.inject({ method: 'POST', url: '/', payload: body });
    const large = Array.from({ length: 10 }, (_, n) => `large ${String(n)}`);
    const all = large.map((name) => send({ name, more: 'x'.repeat(20_000) }));
    // A request that arrives while the first body is parsed does not wait for the last.
    await all[0];
    await Promise.all([send({ name: 'small' }), ...all]);
    expect(order.filter((name) => name !== 'small')).toEqual(large);
    expect(order.indexOf('small')).toBeLessThan(large.length - 1);
  } finally {
    await server.close();
  }
});
