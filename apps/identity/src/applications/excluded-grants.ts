import type { Application } from '@gatehouse/contracts/identity';
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

  async end(context: Context, { id, customers }: Application): Promise<void> {
    if (customers === 'all') return;
    for (const hash of await this.grants.removeOfOthers(context, id, customers))
      await this.revoker.revoke(context, 'grant', hash.toString('base64url'), SESSION_ENDED);
  }
}
