import { describe, expect, it } from 'vitest';
import { maySetOwnPassword, weaknessOf } from './password.rules.js';

const common = new Set(['password1234', 'één wachtwoord']);
const weakness = (password: string) =>
  weaknessOf(password, 'kim.example@example.org', (key) => common.has(key));

describe('a new password', () => {
  it.each(['password1234', 'PassWord1234', 'e\u0301e\u0301n wachtwoord'])(
    'is rejected if it is common, regardless of case and form: %s',
    (password) => {
      expect(weakness(password)).toContain('commonly used');
    },
  );

  it.each([
    'kim.example@example.org',
    'Kim.Example@Example.org',
    'kim.example@example.org.acme',
    'kim.example',
  ])('is rejected if it is the user’s address or username: %s', (password) => {
    expect(weakness(password)).toContain('username');
  });

  it('is rejected if it is the user’s address with its domain in another form', () => {
    const address = 'kim@xn--mnchen-3ya.example';
    expect(weaknessOf('Kim@München.example', address, () => false)).toContain('address');
  });

  it.each(['correct horse battery', 'kim.example@example.org and more'])(
    'is accepted otherwise: %s',
    (password) => {
      expect(weakness(password)).toBeNull();
    },
  );
});

it('C3: restricted users may not set their own password', () => {
  expect(maySetOwnPassword('platform-user')).toBe(true);
  expect(maySetOwnPassword('platform-support')).toBe(true);
  expect(maySetOwnPassword('platform-user-password-restricted')).toBe(false);
});
