import { describe, expect, it } from 'vitest';
import { disallowedDomain, isInDomains } from './email-domains.js';

describe('allowed e-mail domains', () => {
  it.each([
    [['acme.example'], 'ada@acme.example'],
    [['acme.example'], 'ADA@ACME.example'],
    [['other.example', 'acme.example'], 'ada@acme.example'],
    [['münchen.example'], 'ada@xn--mnchen-3ya.example'],
    [['xn--mnchen-3ya.example'], 'ada@münchen.example'],
    [['münchen.example'], 'ada@MÜNCHEN.example'],
  ])('E2: %j match %s', (domains, email) => {
    expect(isInDomains(domains, email)).toBe(true);
  });

  it.each([
    [['acme.example'], 'ada@mail.acme.example'],
    [['mail.acme.example'], 'ada@acme.example'],
    [['acme.example'], 'ada@notacme.example'],
    [['acme.example'], 'ada@acme.example.evil.example'],
    [['münchen.example'], 'ada@munchen.example'],
    [['xn--iñvalid.example'], 'ada@xn--iñvalid2.example'],
  ])('E2: %j do not match %s', (domains, email) => {
    expect(isInDomains(domains, email)).toBe(false);
  });

  it('E2: allow every domain if none is listed', () => {
    expect(disallowedDomain({ domains: [], contact: null }, 'ada@acme.example')).toBeUndefined();
    const rule = { domains: ['acme.example'], contact: null };
    expect(disallowedDomain(rule, 'ada@Other.example')).toBe('Other.example');
  });
});
