import type { InputOf } from '@gatehouse/contracts';
import { listInvitations } from '@gatehouse/contracts/invitations';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { requireMemberManager } from './invitation-access.js';
import { InvitationViewRepository } from './invitation-view.repository.js';

@Handles(listInvitations)
export class ListInvitations implements UseCase<typeof listInvitations> {
  constructor(private readonly views: InvitationViewRepository) {}

  run(input: InputOf<typeof listInvitations>, context: Context) {
    const actor = memberOf(context);
    requireMemberManager(actor);
    return this.views.list(context, { organizationId: actor.organizationId }, input);
  }
}
