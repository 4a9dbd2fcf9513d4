import { describe, expect, it } from 'vitest';
import { decodeReply, encodeReply, type Reply } from './wire.js';

const ID = '0b8f5c3e-3f5e-4a7e-9a53-0d6f1f0d8f11';

describe('a reply', () => {
  it.each<[string, Reply, ReturnType<typeof decodeReply>]>([
    ['an output', { output: { a: [1, '}}'], b: null } }, { json: '{"a":[1,"}}"],"b":null}' }],
    ['null', { output: null }, { json: 'null' }],
    ['no output', { output: undefined }, { json: undefined }],
    ['a problem', { problem: { code: 'c', data: {} } }, { problem: { code: 'c', data: {} } }],
  ])('carries %s, and is a packet of Nest', (_what, reply, decoded) => {
    for (const id of [ID, '"}', '\n', '']) {
      const packet = encodeReply(id, reply);
      expect(JSON.parse(packet)).toEqual(
        JSON.parse(JSON.stringify({ id, isDisposed: true, response: reply })),
      );
      expect(decodeReply(id, packet)).toEqual(decoded);
    }
  });

  it('of another server of Nest is understood, in whatever order its fields are', () => {
    const packet = JSON.stringify({ response: { output: [1] }, isDisposed: true, id: ID });
    expect(decodeReply(ID, packet)).toEqual({ json: '[1]' });
  });
});
