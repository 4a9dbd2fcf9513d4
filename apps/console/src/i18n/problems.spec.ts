import { problemCatalogue } from '@gatehouse/contracts/catalogue';
import { describe, expect, it } from 'vitest';
import { texts as german } from './de/index.js';
import { texts as english } from './en/index.js';

describe.each([
  ['English', english.problems],
  ['German', german.problems],
])('problem texts in %s', (_, problems) => {
  it('every problem in the catalogue has a text, and no others do', () => {
    const { offline, ...known } = problems;
    expect(Object.keys(known).sort()).toEqual([...problemCatalogue.keys()].sort());
    for (const { title, remedy } of [offline, ...Object.values(known)]) {
      expect(title.length).toBeGreaterThan(5);
      expect(remedy.length).toBeGreaterThan(5);
    }
  });
});
