import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isApiKey, newApiKey } from './api-keys.js';

const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

describe('an API key', () => {
  it('has a prefix, 43 digits of base 62 and a checksum of six, and is stored as its SHA-256', () => {
    const { key, hash } = newApiKey();
    expect(key).toMatch(/^ghk_[0-9A-Za-z]{49}$/);
    expect(hash).toEqual(createHash('sha256').update(key).digest());
    expect(newApiKey().key).not.toBe(key);
  });

  it('is recognized, and with any one digit mistyped it is not', () => {
    for (let round = 0; round < 20; round++) {
      const { key } = newApiKey();
      expect(isApiKey(key)).toBe(true);
      for (let place = 4; place < key.length; place++) {
        const other = DIGITS[(DIGITS.indexOf(key.charAt(place)) + 1) % DIGITS.length] ?? '';
        expect(isApiKey(key.slice(0, place) + other + key.slice(place + 1))).toBe(false);
      }
    }
  });

  it('is nothing else', () => {
    const { key } = newApiKey();
    for (const text of [
      '',
      'ghk_',
      key.slice(1),
      key.slice(0, -1),
      `${key}0`,
      ` ${key}`,
      `${key}\n`,
    ])
      expect([text, isApiKey(text)]).toEqual([text, false]);
  });
});
