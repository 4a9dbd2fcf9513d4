import { ImportProblem } from '@gatehouse/contracts';
import { z } from 'zod';

const ProblemDocument = ImportProblem.extend({
  status: z.number(),
  traceId: z.string().optional(),
  retryAfterSeconds: z.number().optional(),
});
type ProblemDocument = z.infer<typeof ProblemDocument>;

/** A problem returned by the API; code `offline` if the request failed. */
export class ApiError extends Error {
  constructor(readonly document: ProblemDocument & Record<string, unknown>) {
    super(document.detail);
  }

  get code(): string {
    return this.document.code;
  }

  /** Field errors of a generic `invalid-request`; other problems have their own text. */
  get errors(): NonNullable<ProblemDocument['errors']> {
    return this.code === 'invalid-request' ? (this.document.errors ?? []) : [];
  }
}

export const offlineError = (): ApiError =>
  new ApiError({ code: 'offline', title: 'Cannot reach Gatehouse', detail: '', status: 0 });

/** Parses an error response. Anything but a problem document comes from a proxy in between. */
export async function apiErrorFrom(response: Response): Promise<ApiError> {
  const body: unknown = await response.json().catch(() => null);
  const document = z.looseObject(ProblemDocument.shape).safeParse(body);
  if (!document.success) return offlineError();
  const etag = response.headers.get('etag');
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError({
    ...document.data,
    ...(etag === null ? {} : { etag }),
    ...(Number.isFinite(wait) ? { retryAfterSeconds: wait } : {}),
  });
}

/** Whether the API rejected the request for a reason that it names, so that neither a retry nor support would help. */
export const isRejection = (error: unknown): boolean =>
  error instanceof ApiError &&
  error.document.status >= 400 &&
  error.document.status < 500 &&
  error.code !== 'rate-limited';

/** Whether a retry may help. */
export const isTransient = (error: unknown): boolean =>
  error instanceof ApiError && ['offline', 'unavailable', 'timed-out'].includes(error.code);
