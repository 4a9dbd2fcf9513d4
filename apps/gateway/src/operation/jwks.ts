import { Controller, Get, Header, Inject } from '@nestjs/common';
import { SigningKeys } from '../authentication/signing-keys.js';

/** The public keys of access tokens (RFC 7517), for portals to verify them. */
@Controller('.well-known')
export class Jwks {
  constructor(@Inject(SigningKeys) private readonly keys: SigningKeys) {}

  @Get('jwks.json')
  @Header('cache-control', 'public, max-age=300')
  async list(): Promise<{ keys: Record<string, unknown>[] }> {
    return { keys: await this.keys.list() };
  }
}
