import { QueryFailedError } from 'typeorm';

/** The unique index that a statement violated; undefined if it failed for another reason. */
export function violatedIndex(error: unknown): string | undefined {
  if (!(error instanceof QueryFailedError)) return undefined;
  const cause = error.driverError as Error & { code?: string; constraint?: string };
  return cause.code === '23505' ? cause.constraint : undefined;
}
