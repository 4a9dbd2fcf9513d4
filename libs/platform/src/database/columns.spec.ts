import { describe, expect, it } from 'vitest';
import { columns, insertion } from './columns.js';

describe('the SQL of fields', () => {
  it('selects columns under the names of the fields', () => {
    expect(columns(['id', 'createdAt'])).toBe('id, created_at as "createdAt"');
    expect(columns(['id', 'createdAt'], 'c.')).toBe('c.id, c.created_at as "createdAt"');
  });

  it('inserts the fields in their order', () => {
    expect(insertion('sites', ['id', 'customerId'])).toMatch(
      /^insert into sites \(id, customer_id\)\s+values \(\$1, \$2\)$/,
    );
  });
});
