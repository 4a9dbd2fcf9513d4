import { errors } from 'oidc-provider';

/** The lifetime of an assertion. Each is remembered that long, so that it is used once. */
const LONGEST_S = 600;

/** How far the clock of a client may be off. */
export const CLOCK_TOLERANCE_S = 60;

/** What the library leaves open of a signed assertion of a client (RFC 7523). */
export function assertShortLived(_ctx: unknown, { exp }: { exp?: number }): void {
  if (Number(exp) - Date.now() / 1_000 > LONGEST_S + CLOCK_TOLERANCE_S)
    throw new errors.InvalidClientAuth('the assertion must expire within ten minutes');
}
