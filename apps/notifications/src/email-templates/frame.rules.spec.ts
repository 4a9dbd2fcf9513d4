import { expect, it } from 'vitest';
import { FRAME } from './frame.rules.js';

it('the frame loads nothing from third parties, which could track who opens a mail', () => {
  for (const part of Object.values(FRAME)) {
    expect(part).not.toMatch(/(?:src|href|url)\s*[=(]\s*["']?https?:/);
  }
});
