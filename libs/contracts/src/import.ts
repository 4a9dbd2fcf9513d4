import { z } from 'zod';
import type { Problem } from './problem.js';

/** The maximum number of rows in a file, and in a batch sent to a service. */
export const IMPORT_ROWS = 10_000;
export const IMPORT_BATCH = 100;

/** The maximum size of a file. */
export const IMPORT_BYTES = 5 * 1024 * 1024;

/** A row of the file: the text of each cell that is not empty, by column name. */
export const ImportRow = z.strictObject({
  row: z.number().int().min(1),
  // Cells are validated row by row; these limits only bound the size of a file.
  fields: z.record(z.string().max(100), z.string().max(65_536)),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** The input that every import has. */
export const importBatch = {
  /** Returns the outcome of each row without changing anything. */
  dryRun: z.boolean().default(false),
  rows: z.array(ImportRow).max(IMPORT_BATCH),
};

/** Why a row was rejected. */
export const ImportProblem = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  errors: z
    .array(
      z.object({
        pointer: z.string(),
        detail: z.string(),
        code: z.string().optional(),
        limit: z.number().optional(),
        options: z.array(z.string()).optional(),
      }),
    )
    .optional(),
});
export type ImportProblem = z.infer<typeof ImportProblem>;

export const importProblemOf = ({
  code,
  title,
  message: detail,
  data,
}: Problem): ImportProblem => ({
  ...{ code, title, detail },
  ...(data.errors ? { errors: data.errors } : {}),
});
