import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

/**
 * Faults of the database, as opposed to the statement's:
 * - `conflict`: the transaction was aborted because of another one, or of a migration; a retry succeeds
 * - `timeout`: it took too long
 * - `moved`: the server is read-only, as after a failover; another one is writable
 * - `unavailable`: no server, no space, no connection, no lock; a retry later may succeed
 */
export type DatabaseFault = 'conflict' | 'timeout' | 'moved' | 'unavailable';

/** By SQLSTATE (PostgreSQL, appendix A), or the code of the socket. */
const CODES: readonly [DatabaseFault, RegExp][] = [
  ['conflict', /^40(?:001|P01)$/],
  ['timeout', /^57014$/],
  ['moved', /^25006$/],
  [
    'unavailable',
    /^(?:08...|25P0[34]|53...|55P03|57P0[1-5]|58...|E(?:CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|AI_AGAIN)|ENOTFOUND)$/,
  ],
];

/** Driver errors without a code. */
const WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout exceeded when trying to connect|Query read timeout)/;

/** A prepared statement returns other columns since a migration. Prepared again, it succeeds. */
export const isOutdatedPlan = (error: Error): boolean =>
  (error as Error & { routine?: unknown }).routine === 'RevalidateCachedQuery';

/** The only place that interprets PostgreSQL's errors. @returns undefined if the statement or our code is at fault */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  // TypeORM releases a broken connection, and then reports that for every later query on it.
  if (error instanceof QueryRunnerAlreadyReleasedError) return 'unavailable';
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return undefined;
  if (isOutdatedPlan(cause)) return 'conflict';
  const { code, message } = cause as Error & { code?: unknown };
  return (
    faultOf(typeof code === 'string' ? code : '') ??
    (WORDS.test(message) ? 'unavailable' : undefined)
  );
}

export const faultOf = (code: string): DatabaseFault | undefined =>
  CODES.find(([, codes]) => codes.test(code))?.[0];
