import { describe, expect, it } from 'vitest';
import { strengthOf } from './password-strength.js';

describe('the strength of a password', () => {
  it.each([
    ['', 0],
    ['short', 0],
    ['aaaaaaaaaaaaaaaa', 1],
    ['password1234', 1],
    ['Passw0rd1234', 1],
    ['manchesterunited', 1],
    ['correct horse battery staple', 4],
  ] as const)('%j is %i', async (password, strength) => {
    expect(await strengthOf(password)).toBe(strength);
  });
});
