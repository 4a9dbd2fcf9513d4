import { describe, expect, it } from 'vitest';
import { maySetOwnPassword, weaknessOf } from './password.rules.js';

const common = new Set(['password1234', 'één wachtwoord']);
const fault = (password: string) =>
  weaknessOf(password, 'kim.example@example.org', (key) => common.has(key));

describe('a password', () => {
  it.each(['password1234', 'PassWord1234', 'e\u0301e\u0301n wachtwoord'])(
    'that many people have is refused, however it is written: %s',
    (password) => {
      expect(fault(password)).toContain('many people');
    },
  );

  it.each([
    'kim.example@example.org',
    'Kim.Example@Example.org',
    'kim.example@example.org.acme',
    'kim.example',
  ])('that is the own address or username is refused: %s', (password) => {
    expect(fault(password)).toContain('username');
  });

  it('that is the own address is refused, in whichever form its domain is written', () => {
    const address = 'kim@xn--mnchen-3ya.example';
    expect(weaknessOf('Kim@München.example', address, () => false)).toContain('address');
  });

  it.each(['correct horse battery', 'kim.example@example.org and more'])(
    'that is neither is taken: %s',
    (password) => {
      expect(fault(password)).toBeNull();
    },
  );
});

it('C3: who is restricted may not set their own', () => {
  expect(maySetOwnPassword('platform-user')).toBe(true);
  expect(maySetOwnPassword('platform-support')).toBe(true);
  expect(maySetOwnPassword('platform-user-password-restricted')).toBe(false);
});
