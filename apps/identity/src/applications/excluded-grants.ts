import { API_SCOPE, type Application } from '@gatehouse/contracts/identity';
import { Revoker, SESSION_ENDED, type Context } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ApplicationGrantRepository } from './application-grant.repository.js';

/** Ends what an application holds of users whose organization it is no longer open to. */
@Injectable()
export class ExcludedGrants {
  constructor(
    private readonly grants: ApplicationGrantRepository,
    private readonly revoker: Revoker,
  ) {}

  async end(context: Context, { id, customers, scopes }: Application): Promise<void> {
    if (customers === 'all') return;
    const ended = await this.grants.removeOfOthers(context, id, customers);
    // Gateways see no others.
    if (!scopes.includes(API_SCOPE)) return;
    for (const hash of ended)
      await this.revoker.revoke(context, 'grant', hash.toString('base64url'), SESSION_ENDED);
  }
}
