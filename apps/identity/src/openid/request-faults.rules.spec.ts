import { describe, expect, it } from 'vitest';
import { faultOfRequest } from './request-faults.rules.js';

const request = { method: 'GET', url: '/oidc/auth', headers: {} };

describe('a request', () => {
  it.each([
    '',
    '?',
    '?state=%2500&nonce=',
    '?state=%ed%a0%80',
    '?state=a&state=b',
    '?%F0%9F%92%A9',
  ])('F26: with the query “%s” can be stored', (query) => {
    expect(faultOfRequest({ ...request, url: `/oidc/auth${query}` })).toBeUndefined();
  });

  it.each([
    ['?state=%00', 'state'],
    ['?a=b&state=a&state=a%00b', 'state'],
    ['?anything=%00', 'anything'],
    ['?a=b?c=%00', 'a'],
    ['?%22=%00', 'a parameter'],
  ])('F26: with the query “%s” is refused for %s', (query, name) => {
    const fault = `${name} must not contain NUL or lone surrogates`;
    expect(faultOfRequest({ ...request, url: `/oidc/auth${query}` })).toBe(fault);
    const body = query.slice(1);
    expect(faultOfRequest({ ...request, method: 'POST', url: '/oidc/par', body })).toBe(fault);
  });

  it('F26: of a client whose name cannot be stored is refused', () => {
    const authorization = `Basic ${Buffer.from('a\0b:x').toString('base64')}`;
    expect(faultOfRequest({ ...request, headers: { authorization } })).toContain('client_id');
  });

  it('F27: that does not fit into an address is refused where it is to', () => {
    const posted = { ...request, method: 'POST', body: `state=${'x'.repeat(12_000)}` };
    expect(faultOfRequest(posted)).toContain('does not fit');
    expect(faultOfRequest({ ...posted, url: '/oidc/par' })).toBeUndefined();
  });
});
