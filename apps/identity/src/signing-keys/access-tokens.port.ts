import type { AccessTokenClaims } from '@gatehouse/contracts/identity';

/** Signs access tokens. */
export abstract class AccessTokens {
  /** @returns the token and the seconds until it ends */
  abstract issue(
    claims: Omit<AccessTokenClaims, 'iat' | 'exp'>,
  ): Promise<{ accessToken: string; expiresIn: number }>;
}

/** The public keys of the access tokens. */
export abstract class PublicKeys {
  abstract list(): Promise<Record<string, unknown>[]>;
}
