import { OPENID } from '@gatehouse/contracts/identity';

/** What browsers are sent to, by GET or by POST (OpenID Connect Core, section 3.1.2.1; RP-Initiated Logout, section 2). */
const VISITED = [`${OPENID}/auth`, `${OPENID}/logout`];

/**
 * Where a form leads on to that a browser posts from another site. It is sent with no cookies (SameSite=Lax), so nobody would be signed
 * in; with the redirect they are.
 */
export function addressOfForm(request: {
  method: string;
  url: string;
  body?: string | undefined;
}): string | undefined {
  const { method, url, body } = request;
  const [path = ''] = url.split('?');
  if (method !== 'POST' || !VISITED.includes(path)) return undefined;
  return `${path}?${new URLSearchParams(body).toString()}`;
}

/** A form, and the headers that change with it. */
export interface Form {
  body: string;
  headers: Record<string, string>;
}

/**
 * Moves a client's secret from the form to the header: half of all client libraries send it one way and half the other, and the library
 * accepts one of them for a client (RFC 6749, section 2.3.1).
 */
export function normalForm(body: string, headers: Readonly<Record<string, string>>): Form {
  const form = new URLSearchParams(body);
  const [id, ...otherIds] = form.getAll('client_id');
  const [secret, ...otherSecrets] = form.getAll('client_secret');
  const isPlain = otherIds.length === 0 && otherSecrets.length === 0;
  if (id === undefined || secret === undefined || headers.authorization || !isPlain)
    return { body, headers: {} };
  form.delete('client_secret');
  const credentials = `${encodeURIComponent(id)}:${encodeURIComponent(secret)}`;
  const authorization = `Basic ${Buffer.from(credentials).toString('base64')}`;
  return { body: form.toString(), headers: { authorization } };
}

/** Whether a request has exactly this cookie. */
export const hasCookie = (
  { cookie = '' }: Readonly<Record<string, string>>,
  name: string,
  value: string,
): boolean => {
  const values = cookie.split(';').map((pair) => pair.trim());
  return values.filter((pair) => pair.startsWith(`${name}=`)).join() === `${name}=${value}`;
};
