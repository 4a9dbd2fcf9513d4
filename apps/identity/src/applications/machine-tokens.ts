import type { ApplicationSecretId } from '@gatehouse/contracts';
import type { Application } from '@gatehouse/contracts/identity';
import { Revoker, SESSION_ENDED, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';

/** Ends the access tokens of machine applications with the credential that they were got with: to gateways, it is their session. */
@Injectable()
export class MachineTokens {
  constructor(private readonly revoker: Revoker) {}

  async end(
    context: Context,
    { kind }: Application,
    credentials: readonly ApplicationSecretId[],
  ): Promise<void> {
    if (kind !== 'machine') return;
    for (const id of credentials) await this.revoker.revoke(context, 'session', id, SESSION_ENDED);
  }
}
