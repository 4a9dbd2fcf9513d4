import type { InputOf } from '@gatehouse/contracts';
import type { listInvitations } from '@gatehouse/contracts/invitations';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireOwn } from './oversight.js';
import { InvitationViews } from './ports.js';

@Injectable()
export class ListInvitations implements UseCase<typeof listInvitations> {
  constructor(private readonly views: InvitationViews) {}

  run(input: InputOf<typeof listInvitations>, context: Context) {
    const actor = userOf(context);
    requireOwn(actor);
    return this.views.list(context, { organizationId: actor.organizationId }, input);
  }
}
