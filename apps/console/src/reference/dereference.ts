type Json = unknown;

/**
 * Replaces the references (`#/…`) in a description by what they refer to.
 *
 * The result shares what several places refer to. A schema that contains itself would be endless,
 * so there the reference stays.
 */
export function dereference(document: object): object {
  const resolved = new Map<string, Json>();
  const open = new Set<string>();

  const at = (pointer: string): Json =>
    pointer
      .slice(2)
      .split('/')
      .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
      .reduce<Json>((value, part) => (value as Record<string, Json>)[part], document);

  const follow = (reference: string): Json => {
    if (open.has(reference)) return { $ref: reference };
    if (!resolved.has(reference)) {
      open.add(reference);
      resolved.set(reference, visit(at(reference)));
      open.delete(reference);
    }
    return resolved.get(reference);
  };

  const visit = (value: Json): Json => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    if ('$ref' in value && typeof value.$ref === 'string') return follow(value.$ref);
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, visit(part)]));
  };

  return visit(document) as object;
}
