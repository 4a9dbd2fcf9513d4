import { ACCESS_TOKEN_TYPE, OPENID } from '@gatehouse/contracts/identity';
import { SETTINGS } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { createLocalJWKSet, jwtVerify } from 'jose';
import type { Settings } from '../settings.js';
import { PublicKeys } from '../signing-keys/access-tokens.port.js';
import type { Form } from './request-form.rules.js';

const ABOUT_TOKENS = [`${OPENID}/introspect`, `${OPENID}/revoke`];
const JWT = /^[\w-]+\.[\w-]+\.[\w-]+$/;
/** Belongs to no token. */
const UNKNOWN = 'unknown';

/** Lets access tokens that are JWTs be introspected and revoked like all others: by their id, once their signature is verified. */
@Injectable()
export class TokenIds {
  constructor(
    private readonly keys: PublicKeys,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async replace(url: string, form: Form): Promise<Form> {
    if (!ABOUT_TOKENS.includes(url.split('?')[0] ?? '')) return form;
    const parameters = new URLSearchParams(form.body);
    const [token, ...others] = parameters.getAll('token');
    if (token === undefined || others.length > 0 || !JWT.test(token)) return form;
    parameters.set('token', await this.idOf(token));
    return { ...form, body: parameters.toString() };
  }

  private async idOf(token: string): Promise<string> {
    const keys = { keys: await this.keys.list() };
    try {
      const { payload } = await jwtVerify(token, createLocalJWKSet(keys), {
        algorithms: ['ES256'],
        issuer: this.settings.PUBLIC_URL,
        typ: ACCESS_TOKEN_TYPE,
      });
      return payload.jti ?? UNKNOWN;
    } catch {
      return UNKNOWN;
    }
  }
}
