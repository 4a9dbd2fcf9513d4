import { randomUUID } from 'node:crypto';
import { SETTINGS } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { importJWK, SignJWT } from 'jose';
import type { Settings } from '../settings.js';
import { PrivateKeys } from '../signing-keys/access-tokens.port.js';
import type { LeasedLogout } from './logout-delivery.repository.js';

const LIFETIME = '2m';

/** Issues logout tokens (OpenID Connect Back-Channel Logout, section 2.4). */
@Injectable()
export class LogoutTokens {
  constructor(
    private readonly keys: PrivateKeys,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async issue({ applicationId, userId, sid }: LeasedLogout): Promise<string> {
    const [key] = await this.keys.listPrivate();
    if (!key) throw new Error('unreachable: there is a key that signs');
    return new SignJWT({
      sid,
      events: { 'http://schemas.openid.net/event/backchannel-logout': {} },
    })
      .setProtectedHeader({ alg: 'ES256', typ: 'logout+jwt', kid: key.kid })
      .setIssuer(this.settings.PUBLIC_URL)
      .setAudience(applicationId)
      .setSubject(userId)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(await importJWK(key, 'ES256'));
  }
}
