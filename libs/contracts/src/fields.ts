import type { z } from 'zod';

type Nullable = Readonly<Record<string, z.ZodNullable<z.ZodType>>>;

/** The cells of an import for fields that may be null: an empty one is left out. */
export const cellsOf = <Fields extends Nullable>(fields: Fields) =>
  mapped(fields, (field) => field.unwrap().optional()) as {
    [Name in keyof Fields]: z.ZodOptional<ReturnType<Fields[Name]['unwrap']>>;
  };

/** The value null for each field. */
export const nulls = <Fields extends Nullable>(fields: Fields) =>
  mapped(fields, () => null) as { [Name in keyof Fields]: null };

const mapped = (fields: Nullable, to: (field: z.ZodNullable<z.ZodType>) => unknown): object =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, to(field)]));
