import { describe, expect, it } from 'vitest';
import { applyPatch, differences } from './apply-patch.js';

const record = { name: 'A', note: 'N' as string | null, tags: ['x'], at: new Date(0) };

describe('changing a record', () => {
  it('returns the same record if nothing changes', () => {
    expect(applyPatch(record, { name: 'A', note: undefined, tags: ['x'], at: new Date(0) })).toBe(
      record,
    );
  });

  it('takes the given fields, null included, and leaves the rest', () => {
    expect(applyPatch(record, { note: null })).toEqual({ ...record, note: null });
    expect(applyPatch(record, { tags: ['x', 'y'] }).tags).toEqual(['x', 'y']);
    expect(applyPatch(record, { at: new Date(1) }).at).toEqual(new Date(1));
  });
});

it('the fields in which records differ are named, except those that every change sets', () => {
  const after = { ...record, note: null, at: new Date(1) };
  expect(differences(record, after)).toEqual(['note', 'at']);
  expect(differences(record, after, ['at'])).toEqual(['note']);
  expect(differences(record, { ...record, tags: ['x'] })).toEqual([]);
});
