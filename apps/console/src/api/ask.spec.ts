import { setAccess, listCustomers } from '@gatehouse/contracts/tenant-access';
import { describe, expect, it } from 'vitest';
import { requestFor } from './request.js';

describe('the request of a call', () => {
  it('has its path parameters in the path, and the rest in the body', () => {
    const { url, init } = requestFor(
      setAccess,
      { customerId: 'a/b', enabled: true },
      { idempotencyKey: 'k' },
    );
    expect(url).toBe('/api/v1/customers/a%2Fb/access');
    expect(init.method).toBe('PUT');
    expect(init.body).toBe('{"enabled":true}');
    expect(init.headers).toEqual({ 'content-type': 'application/json', 'idempotency-key': 'k' });
  });

  it('has a query where it only reads, without what was not said', () => {
    const { url, init } = requestFor(listCustomers, { q: 'Ä & b', access: undefined, cursor: '' });
    expect(url).toBe('/api/v1/customers?q=%C3%84+%26+b');
    expect(init.body).toBeUndefined();
  });
});
