import { InvalidRequest } from '@gatehouse/contracts';

type Key = string | number;

/** Where the next page begins: the sort key of the last row. Opaque to clients, and of no use outside their own rows. */
export function encodeCursor(key: readonly Key[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** What a part of a sort key may be. PostgreSQL refuses NUL in text, and anything but hex in a uuid. */
const isKind = {
  text: (part: unknown): boolean => typeof part === 'string' && !part.includes('\0'),
  uuid: (part: unknown): boolean => typeof part === 'string' && UUID.test(part),
  instant: (part: unknown): boolean =>
    typeof part === 'string' && INSTANT.test(part) && !Number.isNaN(Date.parse(part)),
  integer: (part: unknown): boolean => Number.isSafeInteger(part),
};

/**
 * Reads a cursor with as many parts as the list has sort keys.
 * @throws InvalidRequest for anything that this list did not hand out
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
    // Falls through: what cannot be read was never a cursor.
  }
  throw new InvalidRequest({
    errors: [{ pointer: '/cursor', detail: 'is not a cursor of this list' }],
  });
}

/** Cuts a page from rows that were asked for with one more than `limit`. */
export function page<Row>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => readonly Key[],
): { items: Row[]; nextCursor: string | null } {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
