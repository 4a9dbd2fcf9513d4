import { setAccess, listCustomers } from '@gatehouse/contracts/tenant-access';
import { describe, expect, it } from 'vitest';
import { buildRequest } from './request.js';

describe('buildRequest', () => {
  it('puts path parameters in the path, and the rest in the body', () => {
    const { url, init } = buildRequest(
      setAccess,
      { customerId: 'a/b', enabled: true },
      { idempotencyKey: 'k' },
    );
    expect(url).toBe('/api/v1/customers/a%2Fb/access');
    expect(init.method).toBe('PUT');
    expect(init.body).toBe('{"enabled":true}');
    expect(init.headers).toEqual({ 'content-type': 'application/json', 'idempotency-key': 'k' });
  });

  it('puts the input of a GET in the query, without undefined or empty values', () => {
    const { url, init } = buildRequest(listCustomers, {
      q: 'Ä & b',
      access: undefined,
      cursor: '',
    });
    expect(url).toBe('/api/v1/customers?q=%C3%84+%26+b');
    expect(init.body).toBeUndefined();
  });
});
