import { filtered } from '@gatehouse/platform/database';
import type { Perspective } from './perspective.js';

type Role = Perspective['roles'][number];

/** Row-level security would suffice; the explicit condition makes PostgreSQL use the index. */
const COLUMN = { provider: 'provider_id', customer: 'customer_id' } as const;

/** The condition that a row is visible. @param parameter the placeholder of the organisation's id */
export const visibleTo = ({ roles }: Perspective, parameter: string): string =>
  `(${roles.map((role) => `${COLUMN[role]} = ${parameter}`).join(' or ')})`;

/** An order by columns, and the same by field names. */
export interface Order {
  columns: string;
  fields: string;
}

export const BY_NAME: Order = { columns: 'name, id', fields: 'name, id' };

/**
 * One page of rows. Queries each role separately, since each has its own index; no row appears twice, since no organization is its own customer.
 * @param filters the values of $2 and the following parameters, which the conditions are about
 */
export function pageOfEachRole(
  { roles }: Perspective,
  { view, table, limit }: { view: string; table: string; limit: string },
  { conditions, filters }: { conditions: string; filters: readonly unknown[] },
  order: Order,
): string {
  return filtered(conditions, filters, (where) => {
    const rowsOf = (role: Role) =>
      `(select ${view} from ${table} where ${COLUMN[role]} = $1 and ${where} order by ${order.columns} limit ${limit})`;
    return `select * from (${roles.map(rowsOf).join(' union all ')}) found order by ${order.fields} limit ${limit}`;
  });
}

export const FOR_CHANGE = { lock: { mode: 'pessimistic_write' as const } };
