import { expect, it } from 'vitest';
import { FRAME } from './frame.rules.js';

it('the frame asks nobody else for anything: whoever opens a mail is nobody’s business', () => {
  for (const part of Object.values(FRAME)) {
    expect(part).not.toMatch(/(?:src|href|url)\s*[=(]\s*["']?https?:/);
  }
});
