import { takeTour, tourCodes } from '@gatehouse/testing/tour';
import { describe, expect, it } from 'vitest';
import { stack } from './testing/stack.js';

describe('the tour in docs/tour.md', () => {
  it('A2 A3 A4 A5 A6 A7 B5 C4: runs with curl, line by line', async () => {
    const { codes, last } = await takeTour(stack.urls[0], stack.mailUrl);
    expect(codes).toEqual(tourCodes);
    expect(last).toBe('Harbour Clinic');
  });
});
