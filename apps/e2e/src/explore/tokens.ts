/** How a session calls the API: from pages of the console, with cookies, or with bearer tokens. */
export type Client = 'browser' | 'program';

/** Those of a browser are in its cookies. */
export interface Tokens {
  client: Client;
  accessToken: string;
  refreshToken: string;
}

/** A successful sign-in, which its client may repeat. */
export interface SignIn {
  email: string;
  client: Client;
  idempotencyKey: string;
  body: Record<string, string>;
}

/** @throws SyntaxError for what is no token */
export function claimsOf(accessToken: string): { sid: string; exp: number } {
  const claims = Buffer.from(accessToken.split('.')[1] ?? '', 'base64url').toString();
  return JSON.parse(claims) as { sid: string; exp: number };
}
