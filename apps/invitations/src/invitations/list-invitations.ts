import type { InputOf } from '@gatehouse/contracts';
import type { listInvitations } from '@gatehouse/contracts/invitations';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireMemberManager } from './invitation-access.js';
import { InvitationViewRepository } from './invitation-view.repository.js';

@Injectable()
export class ListInvitations implements UseCase<typeof listInvitations> {
  constructor(private readonly views: InvitationViewRepository) {}

  run(input: InputOf<typeof listInvitations>, context: Context) {
    const actor = userOf(context);
    requireMemberManager(actor);
    return this.views.list(context, { organizationId: actor.organizationId }, input);
  }
}
