import type { Perspective } from './perspective.js';

type Role = Perspective['roles'][number];

/** Row-level security would suffice; the explicit condition makes PostgreSQL use the index. */
const COLUMN = { provider: 'provider_id', customer: 'customer_id' } as const;

/** A select list that returns columns in camel case. */
export const columns = (...names: string[]): string =>
  names
    .map((name) => {
      const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return column === name ? column : `${column} as "${name}"`;
    })
    .join(', ');

/** The condition that a row is visible. @param parameter the placeholder of the organisation's id */
export const visibleTo = ({ roles }: Perspective, parameter: string): string =>
  `(${roles.map((role) => `${COLUMN[role]} = ${parameter}`).join(' or ')})`;

/**
 * One page of rows. Queries each role separately, since each has its own index; no row appears twice, since nobody is their own customer.
 * @param order the order by columns, and the same by field names
 */
export function pageOfEachRole(
  perspective: Perspective,
  { view, table, where, limit }: { view: string; table: string; where: string; limit: string },
  order: { columns: string; fields: string },
): string {
  const rowsOf = (role: Role) =>
    `(select ${view} from ${table} where ${COLUMN[role]} = $1 and ${where} order by ${order.columns} limit ${limit})`;
  return `select * from (${perspective.roles.map(rowsOf).join(' union all ')}) found order by ${order.fields} limit ${limit}`;
}

export const FOR_CHANGE = { lock: { mode: 'pessimistic_write' as const } };
