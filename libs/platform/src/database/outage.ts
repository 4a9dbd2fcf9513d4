import { QueryFailedError, QueryRunnerAlreadyReleasedError } from 'typeorm';

/**
 * What PostgreSQL says of connections that it ends or cannot take, and of one of two transactions that wait for each other
 * (appendix A: classes 08 and 57P, 53300, and 40P01).
 */
const CODES = /^(?:08...|57P0[1-5]|53300|40P01|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EAI_AGAIN)$/;

/** What the driver says without a code. */
const WORDS =
  /^(?:Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|Query read timeout)/;

/** Whether something failed because the database went away, does not answer or ended it for another's sake: it is worth trying again. */
export function isOutage(error: unknown): boolean {
  // TypeORM lets go of a connection that broke, and then says so of whatever else was to go through it.
  if (error instanceof QueryRunnerAlreadyReleasedError) return true;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const { code, message } = cause as Error & { code?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || WORDS.test(message);
}
