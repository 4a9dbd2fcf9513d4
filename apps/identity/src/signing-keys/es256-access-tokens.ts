import {
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_TYPE,
  type AccessTokenClaims,
} from '@gatehouse/contracts/identity';
import {
  calculateJwkThumbprint,
  exportJWK,
  generateKeyPair,
  importJWK,
  SignJWT,
  type CryptoKey,
  type JWK,
} from 'jose';
import type { AccessTokens, PrivateKeys, PublicKeys } from './access-tokens.port.js';
import type { KeyEncryption } from './key-encryption.js';
import type { SigningKeyMaintenance } from './signing-key-maintenance.port.js';
import type { SigningKeyRepository } from './signing-key.repository.js';
import type { StoredKey } from './signing-key.rules.js';

/** Five minutes. Permissions that are taken away sooner are revoked at the gateways. */
export const ACCESS_TOKEN_LIFETIME_S = 300;

/** How long keys are cached before they are read again. */
const CACHE_MS = 60_000;

interface Keys {
  kid: string;
  privateKey: CryptoKey | Uint8Array;
  publicKeys: Record<string, unknown>[];
  privateKeys: ({ kid: string } & JWK)[];
}

/** Signs access tokens with ES256 (RFC 7518). Private keys are stored encrypted. */
export class Es256AccessTokens
  implements AccessTokens, PublicKeys, PrivateKeys, SigningKeyMaintenance
{
  private keys: Promise<Keys> | undefined;
  private readAt = 0;

  constructor(
    private readonly keyRepository: SigningKeyRepository,
    private readonly issuer: string,
    private readonly encryption: KeyEncryption,
  ) {}

  async issue(
    claims: Omit<AccessTokenClaims, 'iat' | 'exp'>,
  ): Promise<{ accessToken: string; expiresIn: number }> {
    const { kid, privateKey } = await this.current();
    const { sub, ...rest } = claims;
    const accessToken = await new SignJWT(rest)
      .setProtectedHeader({ alg: 'ES256', typ: ACCESS_TOKEN_TYPE, kid })
      .setSubject(sub)
      .setIssuer(this.issuer)
      .setAudience(ACCESS_TOKEN_AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(`${String(ACCESS_TOKEN_LIFETIME_S)}s`)
      .sign(privateKey);
    return { accessToken, expiresIn: ACCESS_TOKEN_LIFETIME_S };
  }

  async list(): Promise<Record<string, unknown>[]> {
    return (await this.current()).publicKeys;
  }

  async listPrivate(): Promise<({ kid: string } & JWK)[]> {
    return (await this.current()).privateKeys;
  }

  async maintain(): Promise<void> {
    const { keys } = await this.keyRepository.list(() => this.create());
    for (const { kid, sealedPrivateKey } of keys) {
      const reencrypted = this.encryption.reencrypt(sealedPrivateKey);
      if (reencrypted) await this.keyRepository.replace(kid, sealedPrivateKey, reencrypted);
    }
  }

  private current(): Promise<Keys> {
    if (this.keys && Date.now() - this.readAt < CACHE_MS) return this.keys;
    this.readAt = Date.now();
    this.keys = this.read();
    this.keys.catch(() => {
      this.keys = undefined;
    });
    return this.keys;
  }

  private async read(): Promise<Keys> {
    const { keys, signing } = await this.keyRepository.list(() => this.create());
    if (!signing) throw new Error('unreachable: the repository creates a key if there is none');
    const current = jwkOf(signing.kid, this.encryption.decrypt(signing.sealedPrivateKey));
    // The others only verify existing tokens, so one that can no longer be decrypted does no harm.
    const others = keys.flatMap(({ kid, sealedPrivateKey }) => {
      const text = this.encryption.decryptIfPossible(sealedPrivateKey);
      return kid === signing.kid || text === undefined ? [] : [jwkOf(kid, text)];
    });
    return {
      kid: signing.kid,
      privateKey: await importJWK(current, 'ES256'),
      publicKeys: keys.map((key) => key.publicKey),
      privateKeys: [current, ...others],
    };
  }

  private async create(): Promise<StoredKey> {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const publicKey = await exportJWK(pair.publicKey);
    const kid = await calculateJwkThumbprint(publicKey);
    const privateKey = JSON.stringify(await exportJWK(pair.privateKey));
    return {
      kid,
      publicKey: { ...publicKey, kid, alg: 'ES256', use: 'sig' },
      sealedPrivateKey: this.encryption.encrypt(privateKey),
      createdAt: new Date(),
    };
  }
}

const jwkOf = (kid: string, text: string): { kid: string } & JWK => ({
  ...(JSON.parse(text) as JWK),
  ...{ kid, alg: 'ES256', use: 'sig' },
});
