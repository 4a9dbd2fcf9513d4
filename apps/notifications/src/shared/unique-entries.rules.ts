import { InvalidRequest } from '@gatehouse/contracts';

/** @throws InvalidRequest which points at the first entry that has the same value in a field as one before it */
export function requireUnique<Field extends string>(
  list: string,
  field: Field,
  entries: readonly Record<Field, string>[],
): void {
  const values = entries.map((entry) => entry[field]);
  const duplicate = values.findIndex((value, index) => values.indexOf(value) < index);
  if (duplicate < 0) return;
  const pointer = `/${list}/${duplicate}/${field}`;
  throw new InvalidRequest({ errors: [{ pointer, detail: 'is a duplicate' }] });
}
