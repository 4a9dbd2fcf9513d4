import type { InputOf } from '@gatehouse/contracts';
import type { listOwnAuditEvents } from '@gatehouse/contracts/audit';
import { scopeOf, userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Chains } from './ports.js';

/** What is kept of oneself (GDPR, article 15), wherever it happened: so it is asked for outside of any organisation. */
@Injectable()
export class ListOwnAuditEvents implements UseCase<typeof listOwnAuditEvents> {
  constructor(private readonly chains: Chains) {}

  async run(request: InputOf<typeof listOwnAuditEvents>, context: Context) {
    const { areas } = scopeOf(context.actor);
    const { userId: user_id } = userOf(context);
    await context.transaction.enter(areas === undefined ? { user_id } : { user_id, areas });
    return this.chains.listOwn(context, request);
  }
}
