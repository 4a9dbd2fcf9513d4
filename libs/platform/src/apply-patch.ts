/** Fields to change: an absent or undefined field stays as it is. */
type Patch<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

/** Applies a patch. Returns the same record if nothing changes. */
export function applyPatch<T extends object>(record: T, patch: Patch<T>): T {
  const fields = Object.entries(patch).filter(
    ([name, value]) => value !== undefined && !same(record[name as keyof T], value),
  );
  return fields.length === 0 ? record : { ...record, ...Object.fromEntries(fields) };
}

/** The names of fields in which two records differ, except those that every change sets. */
export const differences = <T extends object>(
  before: T,
  after: T,
  apartFrom: readonly (keyof T)[] = [],
): string[] =>
  Object.keys(after).filter(
    (name) =>
      !apartFrom.includes(name as keyof T) &&
      !same(before[name as keyof T], after[name as keyof T]),
  );

/** Compares stored values: text, numbers, dates, and JSON. */
const same = (a: unknown, b: unknown): boolean =>
  a instanceof Object ? JSON.stringify(a) === JSON.stringify(b) : a === b;
