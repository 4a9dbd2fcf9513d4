import type { ProblemKind } from '@gatehouse/contracts';

/** The only mapping from kinds of problems to HTTP status (RFC 9110). */
export const statusOf: Readonly<Record<ProblemKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  slow: 408,
  conflict: 409,
  gone: 410,
  changed: 412,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  'too-many': 429,
  'head-too-large': 431,
  internal: 500,
  unavailable: 503,
  timeout: 504,
};
