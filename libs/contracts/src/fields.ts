import { z } from 'zod';

type Fields = Readonly<Record<string, z.ZodType>>;
type Nullable = Readonly<Record<string, z.ZodNullable<z.ZodType>>>;

/** The input of a patch: each field may be left out. */
export const patchOf = <Own extends Fields>(fields: Own) => z.object(fields).partial().shape;

/** The input for a new record: what is left out is null. */
export const nullByDefault = <Own extends Nullable>(fields: Own) =>
  mapped(fields, (field) => field.default(null)) as {
    [Name in keyof Own]: z.ZodDefault<Own[Name]>;
  };

/** The cells of an import for fields that may be null: an empty one is left out. */
export const cellsOf = <Own extends Nullable>(fields: Own) =>
  mapped(fields, (field) => field.unwrap().optional()) as {
    [Name in keyof Own]: z.ZodOptional<ReturnType<Own[Name]['unwrap']>>;
  };

/** The value null for each field. */
export const nulls = <Own extends Nullable>(fields: Own) =>
  mapped(fields, () => null) as { [Name in keyof Own]: null };

const mapped = (fields: Nullable, to: (field: z.ZodNullable<z.ZodType>) => unknown): object =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, to(field)]));
