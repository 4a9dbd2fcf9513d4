import type { AccessStatus, CustomerSort } from '@gatehouse/contracts/tenant-access';
import { decodeCursor, type Context } from '@gatehouse/platform';
import type { SelectQueryBuilder } from 'typeorm';
import type { PageRequest } from '../shared/page.js';
import type { CustomerListRequest, CustomerRecord } from './customer.repository.js';

/** With what the database copies from the grant and from sign-ins, for lists. */
export interface CustomerRow extends CustomerRecord {
  access: AccessStatus;
  accessSince: Date;
  /** {@link NEVER} if none of its people has signed in, since cursors do not go past null. */
  lastSignInAt: Date;
}

const NEVER = new Date(0);

export const lastSignInOf = ({ lastSignInAt }: CustomerRow): Date | null =>
  lastSignInAt > NEVER ? lastSignInAt : null;

type Query = SelectQueryBuilder<CustomerRow>;

/** Each has an index, also for one status, that ends with the id. */
export const ORDERS = {
  name: { columns: ['name'], kinds: ['text'], key: ({ name }) => [name] },
  status: {
    columns: ['access', 'name'],
    kinds: ['text', 'text'],
    key: ({ access, name }) => [access, name],
  },
  since: {
    columns: ['access_since'],
    kinds: ['instant'],
    key: ({ accessSince }) => [accessSince.toISOString()],
  },
  lastSignIn: {
    columns: ['last_sign_in_at'],
    kinds: ['instant'],
    key: ({ lastSignInAt }) => [lastSignInAt.toISOString()],
  },
} as const satisfies Record<
  CustomerSort,
  { columns: string[]; kinds: ('text' | 'instant')[]; key: (row: CustomerRow) => string[] }
>;

export function inOrder(
  query: Query,
  { cursor, sort = 'name', order = 'asc' }: CustomerListRequest,
): void {
  const { columns, kinds } = ORDERS[sort];
  const all = [...columns, 'id'];
  const after = decodeCursor(cursor, [...kinds, 'uuid']);
  for (const column of all) query.addOrderBy(`c.${column}`, order === 'asc' ? 'ASC' : 'DESC');
  if (!after) return;
  const [left, right] = [
    all.map((column) => `c.${column}`),
    all.map((_, i) => `:after${String(i)}`),
  ];
  query.andWhere(
    `(${left.join(', ')}) ${order === 'asc' ? '>' : '<'} (${right.join(', ')})`,
    Object.fromEntries(after.map((part, i) => [`after${String(i)}`, part])),
  );
}

/** Ends where a change may still commit that is dated earlier than those after it. */
export async function inOrderOfChange(
  { transaction }: Context,
  query: Query,
  { cursor }: PageRequest,
  since: Date,
): Promise<void> {
  const after = decodeCursor(cursor, ['instant', 'uuid']);
  // A statement of its own: the list's snapshot has to be taken later.
  const [settled] = await transaction.query<{ before: Date }>(
    'select customers_settled_before() as before',
  );
  query
    .orderBy({ 'c.updatedAt': 'ASC', 'c.id': 'ASC' })
    .andWhere('c.updated_at < :before', { before: settled?.before })
    .andWhere('c.updated_at >= :since', { since });
  if (after) query.andWhere('(c.updated_at, c.id) > (:at, :id)', { at: after[0], id: after[1] });
}
