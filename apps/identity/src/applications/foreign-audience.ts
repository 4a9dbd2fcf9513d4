import { InvalidRequest } from '@gatehouse/contracts';

/**
 * Tokens for our own API are issued by the scope `api` alone: no application can be the API, or a part of it.
 * @throws InvalidRequest
 */
export function assertForeignAudience(
  audience: string | null | undefined,
  publicUrl: string,
): void {
  if (audience === null || audience === undefined) return;
  const api = new URL('/api/v1', publicUrl).href;
  const { origin, pathname } = new URL(audience);
  if (!`${origin}${pathname}/`.startsWith(`${api}/`)) return;
  const detail = "must not be Gatehouse's own API";
  throw new InvalidRequest({ errors: [{ pointer: '/audience', detail }] });
}
