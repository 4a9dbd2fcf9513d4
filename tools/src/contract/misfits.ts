/** A JSON Schema, as zod writes it. */
export type Schema = Readonly<Record<string, unknown>>;

const BOUNDS = [
  { name: 'maxLength', holds: (from: number, to: number) => from <= to },
  { name: 'minLength', holds: (from: number, to: number) => from >= to },
  { name: 'maximum', holds: (from: number, to: number) => from <= to },
  { name: 'minimum', holds: (from: number, to: number) => from >= to },
  { name: 'exclusiveMaximum', holds: (from: number, to: number) => from <= to },
  { name: 'exclusiveMinimum', holds: (from: number, to: number) => from >= to },
  { name: 'maxItems', holds: (from: number, to: number) => from <= to },
  { name: 'minItems', holds: (from: number, to: number) => from >= to },
];

/** What must be the very same, where it is asked for. */
const FORMS = ['pattern', 'format', 'contentEncoding', 'propertyNames', 'not', 'uniqueItems'];

/**
 * What a schema lets pass that another does not: a sentence for each place. Where it cannot tell, it says so rather than not: both
 * schemas come from zod, which says the same thing the same way.
 */
export function misfits(from: Schema, to: Schema, at = ''): string[] {
  if (same(from, to)) return [];
  const [fromBranches, toBranches] = [branchesOf(from), branchesOf(to)];
  if (fromBranches) return fromBranches.flatMap((branch) => misfits(branch, to, at));
  if (toBranches) return fewest(toBranches.map((branch) => misfits(from, branch, at)));
  const wrong = misfitsOfType(from, to, at);
  if (wrong.length > 0) return wrong;
  return [
    ...misfitsOfForm(from, to, at),
    ...misfitsOfItems(from, to, at),
    ...misfitsOfFields(from, to, at),
  ];
}

function misfitsOfType(from: Schema, to: Schema, at: string): string[] {
  const [values, taken] = [valuesOf(from), valuesOf(to)];
  if (taken) {
    if (!values) return [`${at} may be anything, not only ${shown(taken)}`];
    const others = values.filter((value) => !taken.includes(value));
    return others.length > 0 ? [`${at} may be ${shown(others)}`] : [];
  }
  const types = typesOf(to);
  if (types.length === 0) return [];
  const found = values?.map((value) => (value === null ? 'null' : typeof value)) ?? typesOf(from);
  if (found.length === 0) return [`${at} may be of any type, not only ${types.join(' or ')}`];
  const fits = (type: string) =>
    types.includes(type) || (type === 'integer' && types.includes('number'));
  return found.every(fits) ? [] : [`${at} is ${found.join(' or ')}, not ${types.join(' or ')}`];
}

function misfitsOfForm(from: Schema, to: Schema, at: string): string[] {
  if (valuesOf(from)) return [];
  const bounds = BOUNDS.flatMap(({ name, holds }) => {
    const [own, wanted] = [from[name], to[name]];
    if (typeof wanted !== 'number' || (typeof own === 'number' && holds(own, wanted))) return [];
    return [`${at} goes beyond ${name} ${String(wanted)}`];
  });
  const forms = FORMS.filter((name) => name in to && !same(from[name], to[name]));
  const parts = [...listOf(from.allOf), from];
  const missing = listOf(to.allOf).filter(
    (wanted) => !parts.some((part) => misfitsOfForm(part, wanted, at).length === 0),
  );
  return [
    ...bounds,
    ...forms.map((name) => `${at} has another ${name}`),
    ...(missing.length > 0 ? [`${at} has another form`] : []),
  ];
}

function misfitsOfItems(from: Schema, to: Schema, at: string): string[] {
  if (!to.items) return [];
  if (Array.isArray(to.items) || Array.isArray(from.items) || !from.items)
    return same(from.items, to.items) ? [] : [`${at}/* is another`];
  return misfits(from.items as Schema, to.items as Schema, `${at}/*`);
}

function misfitsOfFields(from: Schema, to: Schema, at: string): string[] {
  const [own, wanted] = [fieldsOf(from), fieldsOf(to)];
  const missing = namesOf(to.required).filter((name) => !namesOf(from.required).includes(name));
  const rest = to.additionalProperties === false ? undefined : schemaIn(to.additionalProperties);
  const taken = (field: Schema, target: Schema | undefined, place: string) =>
    target ? misfits(field, target, place) : [`${place} is not known`];
  const named = Object.entries(own).flatMap(([name, field]) =>
    taken(field, wanted[name] ?? rest, `${at}/${name}`),
  );
  // A record of any names. What an object does not say it has, it has not.
  const isRecord = typeof from.additionalProperties === 'object';
  const others = isRecord ? taken(schemaIn(from.additionalProperties), rest, `${at}/*`) : [];
  return [...missing.map((name) => `${at}/${name} may be missing`), ...named, ...others];
}

const schemaIn = (value: unknown): Schema => (typeof value === 'object' ? (value as Schema) : {});

const branchesOf = ({ anyOf, oneOf }: Schema): Schema[] | undefined =>
  anyOf || oneOf ? listOf(anyOf ?? oneOf) : undefined;
const valuesOf = (schema: Schema): unknown[] | undefined =>
  'const' in schema ? [schema.const] : (schema.enum as unknown[] | undefined);
const typesOf = ({ type }: Schema): string[] =>
  type === undefined ? [] : ([type].flat() as string[]);
const listOf = (value: unknown): Schema[] => (value ?? []) as Schema[];
const namesOf = (value: unknown): string[] => (value ?? []) as string[];
const fieldsOf = ({ properties }: Schema) => (properties ?? {}) as Record<string, Schema>;
const shown = (values: unknown[]): string =>
  values.map((value) => JSON.stringify(value)).join(', ');
const fewest = (found: string[][]): string[] => found.sort((a, b) => a.length - b.length)[0] ?? [];

/** Words about a value are none of it. */
const WORDS = ['description', 'title', 'examples', 'default'];
const same = (a: unknown, b: unknown): boolean => bare(a) === bare(b);
const bare = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => {
    if (WORDS.includes(key) && typeof inner !== 'object') return undefined;
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)));
  }) ?? '';
