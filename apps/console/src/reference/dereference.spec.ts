import { describe, expect, it } from 'vitest';
import { dereference } from './dereference.js';

describe('dereferencing a description', () => {
  it('puts in what is referred to, references within it included', () => {
    const address = { type: 'object' };
    const person = { properties: { home: { $ref: '#/schemas/a~1b' } } };
    expect(
      dereference({ schemas: { 'a/b': address, person }, paths: [{ $ref: '#/schemas/person' }] }),
    ).toEqual({
      schemas: { 'a/b': address, person: { properties: { home: address } } },
      paths: [{ properties: { home: address } }],
    });
  });

  it('ends where a schema contains itself', () => {
    const tree = { items: { $ref: '#/tree' } };
    expect(dereference({ tree, root: { $ref: '#/tree' } })).toEqual({
      tree: { items: { items: { $ref: '#/tree' } } },
      root: { items: { $ref: '#/tree' } },
    });
  });
});
