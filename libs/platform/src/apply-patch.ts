/** What somebody wants changed: a field that is absent or undefined stays as it is. */
type Patch<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

/** A record with the fields that were wished for; the very same record where nothing would be different. */
export function applyPatch<T extends object>(record: T, wish: Patch<T>): T {
  const fields = Object.entries(wish).filter(
    ([name, value]) => value !== undefined && !same(record[name as keyof T], value),
  );
  return fields.length === 0 ? record : { ...record, ...Object.fromEntries(fields) };
}

/** The names of the fields in which two records differ, but for those that any change sets. */
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

/** Values as they are stored: texts, numbers, dates, and lists of them. */
const same = (a: unknown, b: unknown): boolean =>
  a instanceof Date || Array.isArray(a) ? JSON.stringify(a) === JSON.stringify(b) : a === b;
