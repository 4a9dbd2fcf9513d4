import { InvalidRequest } from '@gatehouse/contracts';

type Key = string | number;

/** Begins a statement that PostgreSQL plans for its parameters each time, instead of once per connection for any. */
export const CUSTOM_PLAN = '/* custom plan */ ';

/** The same, as the comment of a query builder. */
export const CUSTOM_PLAN_COMMENT = 'custom plan';

/**
 * The statement of a list whose conditions are `$2 is null or …`. Planned once for any parameters, it could use no index for them, so it
 * is planned again for those that are given. Without any, one plan will do.
 * @param filters the values of $2 and the following parameters
 */
export const filtered = (
  conditions: string,
  filters: readonly unknown[],
  statement: (where: string) => string,
): string =>
  filters.some((filter) => filter !== null && filter !== undefined)
    ? CUSTOM_PLAN + statement(conditions)
    : statement(filters.map((_, i) => `$${String(i + 2)}::text is null`).join(' and '));

/** A cursor is the sort key of the page's last row. It is opaque to clients and useless for rows that are not theirs. */
export function encodeCursor(key: readonly Key[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Types of sort keys. PostgreSQL rejects NUL in text, and anything but hex in a uuid. */
const isKind = {
  text: (part: unknown): boolean => typeof part === 'string' && !part.includes('\0'),
  uuid: (part: unknown): boolean => typeof part === 'string' && UUID.test(part),
  instant: (part: unknown): boolean =>
    typeof part === 'string' && INSTANT.test(part) && !Number.isNaN(Date.parse(part)),
  integer: (part: unknown): boolean => Number.isSafeInteger(part),
};

/**
 * Decodes a cursor with as many parts as the list has sort keys.
 * @throws InvalidRequest for anything this list did not return
 */
export function decodeCursor(
  cursor: string | undefined,
  kinds: readonly (keyof typeof isKind)[],
): Key[] | null {
  if (cursor === undefined) return null;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(key) &&
      key.length === kinds.length &&
      kinds.every((kind, i) => isKind[kind](key[i]))
    ) {
      return key as Key[];
    }
  } catch {
    // Falls through: it never was a cursor.
  }
  throw new InvalidRequest({
    errors: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }],
  });
}

/** Makes a page of rows that were queried with `limit` + 1. */
export function page<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => readonly Key[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
