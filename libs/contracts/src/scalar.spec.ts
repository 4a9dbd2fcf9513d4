import { describe, expect, it } from 'vitest';
import { DomainName, Email, emailKey } from './scalar.js';

describe('an email address', () => {
  it.each([
    'ada@acme.example',
    "o'neil+lists@mail.acme.example",
    'ada@münchen.example',
    'ada@xn--mnchen-3ya.example',
    'ada@acme.xn--p1ai',
    'ada@例え.テスト',
  ])('E2: may be %s', (email) => {
    expect(Email.safeParse(email).success).toBe(true);
  });

  it.each([
    'nobody@',
    'ada@acme',
    'ada@acme..example',
    'ada@-acme.example',
    'ada@acme.example\n',
    'ada@acme.example\r\nBcc: all@acme.example',
    '"ada"@acme.example',
    'ada@[127.0.0.1]',
    'ada@127.0.0.1',
    'ada@acme.example/path',
    'ada@acme。example',
    'ada@ａcme.example',
    'ädä@acme.example',
    `${'a'.repeat(250)}@acme.example`,
  ])('F29: may not be %j', (email) => {
    expect(Email.safeParse(email).success).toBe(false);
  });

  it.each([
    ['ADA@Acme.example', 'ada@acme.example'],
    ['Ada@MÜNCHEN.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@mu\u0308nchen.example', 'ada@xn--mnchen-3ya.example'],
    ['ada@xn--mnchen-3ya.example', 'ada@xn--mnchen-3ya.example'],
  ])('C2 E2: %s compares as %s', (email, key) => {
    expect(emailKey(email)).toBe(key);
  });

  it.each(['ada', 'ada@', 'ada@acme.example/ü', 'ada@b:ü', 'ÜNÏ', ''])(
    'compares text that is not an address by its lower-case form: %j',
    (text) => {
      expect(emailKey(text)).toBe(text.toLowerCase());
    },
  );
});

describe('a domain name', () => {
  it.each(['acme.example', ' ACME.example ', 'münchen.example', 'xn--mnchen-3ya.example'])(
    'E2: may be %j',
    (name) => {
      expect(DomainName.safeParse(name).success).toBe(true);
    },
  );

  it.each(['acme', '@acme.example', '*.acme.example', 'acme.example.', '10.0.0.1', 'a b.example'])(
    'E2: may not be %j',
    (name) => {
      expect(DomainName.safeParse(name).success).toBe(false);
    },
  );
});

describe('a domain that cannot exist', () => {
  it.each([
    `${'a'.repeat(64)}.example`,
    `${'ü'.repeat(63)}.example`,
    'xn--a.example',
    'bad-.example',
  ])('F72 is rejected, both in an address and by itself: %s', (domain) => {
    expect(Email.safeParse(`ada@${domain}`).success).toBe(false);
    expect(DomainName.safeParse(domain).success).toBe(false);
  });

  it('F72 limits the local part to 64 octets', () => {
    expect(Email.safeParse(`${'a'.repeat(64)}@acme.example`).success).toBe(true);
    expect(Email.safeParse(`${'a'.repeat(65)}@acme.example`).success).toBe(false);
  });
});
