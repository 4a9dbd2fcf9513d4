import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

/**
 * What keeps a database from doing what it was asked, where the statement itself is not at fault:
 * - `conflict`: two transactions were in each other's way, and one was ended; run again it goes through
 * - `timeout`: it took too long
 * - `moved`: the server may no longer write, as after a failover; another one does
 * - `unavailable`: no server, no room, no connection, no lock; later there may be
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

/** What the driver says without a code. */
const WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|Client was closed and is not queryable|timeout exceeded when trying to connect|Query read timeout)/;

/** The only place that knows what PostgreSQL means. @returns undefined where the statement or our code is at fault */
export function databaseFault(error: unknown): DatabaseFault | undefined {
  // TypeORM lets go of a connection that broke, and then says so of whatever else was to go through it.
  if (error instanceof QueryRunnerAlreadyReleasedError) return 'unavailable';
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return undefined;
  const { code, message } = cause as Error & { code?: unknown };
  return (
    faultOf(typeof code === 'string' ? code : '') ??
    (WORDS.test(message) ? 'unavailable' : undefined)
  );
}

/** What a SQLSTATE means. */
export const faultOf = (code: string): DatabaseFault | undefined =>
  CODES.find(([, codes]) => codes.test(code))?.[0];
