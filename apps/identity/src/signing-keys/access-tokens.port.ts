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

/** The keys that sign, as private JWKs, the current one first. They never leave this service. */
export abstract class PrivateKeys {
  abstract listPrivate(): Promise<({ kid: string } & Record<string, unknown>)[]>;
}
