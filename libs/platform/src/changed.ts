/** What somebody wants changed: a field that is absent or undefined stays as it is. */
type Wish<T> = { readonly [Field in keyof T]?: T[Field] | undefined };

/** A record with the fields that were wished for; the very same record where nothing would be different. */
export function changed<T extends object>(record: T, wish: Wish<T>): T {
  const fields = Object.entries(wish).filter(
    ([name, value]) => value !== undefined && !same(record[name as keyof T], value),
  );
  return fields.length === 0 ? record : { ...record, ...Object.fromEntries(fields) };
}

/** Values as they are stored: texts, numbers, dates, and lists of them. */
const same = (a: unknown, b: unknown): boolean =>
  a instanceof Date || Array.isArray(a) ? JSON.stringify(a) === JSON.stringify(b) : a === b;
