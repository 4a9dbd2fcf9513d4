import type { Perspective } from './perspective.js';

type Kind = Perspective['kinds'][number];

/** Row-level security alone would do; saying whose rows also lets the index of that side answer. */
const COLUMN = { provider: 'provider_id', customer: 'customer_id' } as const;

/** The columns of a table as the fields of its records. */
export const columns = (...names: string[]): string =>
  names
    .map((name) => {
      const column = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      return column === name ? column : `${column} as "${name}"`;
    })
    .join(', ');

/** Whether a row is that of a side. @param parameter the organisation's place among the statement's parameters */
export const visibleTo = ({ kinds }: Perspective, parameter: string): string =>
  `(${kinds.map((kind) => `${COLUMN[kind]} = ${parameter}`).join(' or ')})`;

/**
 * The rows of one page, of which each side has an index of its own. Nobody is the customer of themselves, so no row is in both.
 * @param order by the columns, and the same by the names of the fields
 */
export function pageOfEachRole(
  side: Perspective,
  { view, table, where, limit }: { view: string; table: string; where: string; limit: string },
  order: { columns: string; fields: string },
): string {
  const rowsOf = (kind: Kind) =>
    `(select ${view} from ${table} where ${COLUMN[kind]} = $1 and ${where} order by ${order.columns} limit ${limit})`;
  return `select * from (${side.kinds.map(rowsOf).join(' union all ')}) found order by ${order.fields} limit ${limit}`;
}

export const FOR_CHANGE = { lock: { mode: 'pessimistic_write' as const } };
