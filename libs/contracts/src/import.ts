import { z } from 'zod';

/** The most rows that one file may have, and that one call takes of it. */
export const IMPORT_ROWS = 10_000;
export const IMPORT_BATCH = 100;

/** The most bytes that one file may have. */
export const IMPORT_BYTES = 5 * 1024 * 1024;

/** A row as the file has it: the text of each cell that is not empty, by the name of its column. */
export const ImportRow = z.strictObject({
  row: z.number().int().min(1),
  // Whatever a cell holds is judged row by row; this is only what a file can have at all.
  fields: z.record(z.string().max(100), z.string().max(65_536)),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** What every call takes that imports rows. */
export const importBatch = {
  /** Says what would become of each row, and changes nothing. */
  dryRun: z.boolean().default(false),
  rows: z.array(ImportRow).max(IMPORT_BATCH),
};

/** Why a row was refused. */
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
