import type { getSigningKeys } from '@gatehouse/contracts/identity';
import type { CallContext, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { PublicKeys } from './access-tokens.port.js';

@Injectable()
export class GetSigningKeys implements UseCase<typeof getSigningKeys, CallContext> {
  constructor(private readonly keys: PublicKeys) {}

  async run() {
    return { keys: await this.keys.list() };
  }
}
