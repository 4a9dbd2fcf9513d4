import { z } from 'zod';

const ProblemDocument = z.object({
  code: z.string(),
  title: z.string(),
  detail: z.string(),
  status: z.number(),
  traceId: z.string().optional(),
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
  retryAfterSeconds: z.number().optional(),
});
type ProblemDocument = z.infer<typeof ProblemDocument>;

/** What the API said instead of a success; `offline` where nobody answered. */
export class ProblemMet extends Error {
  constructor(readonly document: ProblemDocument & Record<string, unknown>) {
    super(document.detail);
  }

  get code(): string {
    return this.document.code;
  }

  /** The fields that cannot be accepted, where that is all there is to say: a problem of a name has words of its own. */
  get errors(): NonNullable<ProblemDocument['errors']> {
    return this.code === 'invalid-request' ? (this.document.errors ?? []) : [];
  }
}

export const offline = (): ProblemMet =>
  new ProblemMet({ code: 'offline', title: 'Cannot reach Gatehouse', detail: '', status: 0 });

/** Reads an answer that is not a success. What is no problem of ours comes from something in between. */
export async function problemIn(response: Response): Promise<ProblemMet> {
  const body: unknown = await response.json().catch(() => null);
  const document = z.looseObject(ProblemDocument.shape).safeParse(body);
  if (!document.success) return offline();
  const etag = response.headers.get('etag');
  const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ProblemMet({
    ...document.data,
    ...(etag === null ? {} : { etag }),
    ...(Number.isFinite(wait) ? { retryAfterSeconds: wait } : {}),
  });
}

/** Whether trying the same again may help. */
export const isPassing = (error: unknown): boolean =>
  error instanceof ProblemMet && ['offline', 'unavailable', 'timed-out'].includes(error.code);
