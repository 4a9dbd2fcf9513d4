import type { AccessTokenClaims } from '@gatehouse/contracts/identity';

export abstract class AccessTokens {
  /** @returns the token and the seconds until it expires */
  abstract issue(
    claims: Omit<AccessTokenClaims, 'iat' | 'exp'>,
  ): Promise<{ accessToken: string; expiresIn: number }>;
}

/** The keys that verify access tokens, as JWKs. */
export abstract class PublicKeys {
  abstract list(): Promise<Record<string, unknown>[]>;
}
