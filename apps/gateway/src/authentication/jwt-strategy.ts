import { NotSignedIn } from '@gatehouse/contracts';
import {
  ACCESS_TOKEN_AUDIENCE,
  ACCESS_TOKEN_TYPE,
  AccessTokenClaims,
  MachineTokenClaims,
} from '@gatehouse/contracts/identity';
import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-jwt';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { GATEWAY_SETTINGS } from '../injection-tokens.js';
import type { GatewaySettings } from '../settings.js';
import { BrowserSessions } from './browser-sessions.js';
import { SigningKeys } from './signing-keys.js';

const Header = z.object({ kid: z.string(), typ: z.literal(ACCESS_TOKEN_TYPE) });

const Claims = z.union([AccessTokenClaims, MachineTokenClaims]);

/** Verifies access tokens. Algorithm, type, issuer, audience and an expiry are pinned (RFC 8725). */
@Injectable()
export class JwtStrategy extends PassportStrategy(Strategy, 'jwt') {
  constructor(
    @Inject(SigningKeys) keys: SigningKeys,
    @Inject(GATEWAY_SETTINGS) settings: GatewaySettings,
    @Inject(BrowserSessions) browsers: BrowserSessions,
  ) {
    super({
      jwtFromRequest: (request: FastifyRequest) => browsers.accessTokenOf(request),
      algorithms: ['ES256'],
      issuer: settings.PUBLIC_URL,
      audience: ACCESS_TOKEN_AUDIENCE,
      secretOrKeyProvider: (
        _request: unknown,
        token: string,
        done: (error: unknown, key?: never) => void,
      ) => {
        keyOf(keys, token).then(
          // Typed for strings and buffers; the library also accepts a KeyObject, which is three times as fast.
          (key) => {
            done(null, key as never);
          },
          (error: unknown) => {
            done(error);
          },
        );
      },
    });
  }

  validate(payload: unknown): AccessTokenClaims | MachineTokenClaims {
    const claims = Claims.safeParse(payload);
    if (!claims.success) throw new NotSignedIn();
    return claims.data;
  }
}

/** The header is read before it is verified, but the signature covers it. */
async function keyOf(keys: SigningKeys, token: string) {
  const header = Header.parse(
    JSON.parse(Buffer.from(token.split('.')[0] ?? '', 'base64url').toString()),
  );
  const key = await keys.find(header.kid);
  if (!key) throw new NotSignedIn();
  return key;
}
