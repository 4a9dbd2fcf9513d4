import type { EventData } from '@gatehouse/contracts';
import type { membershipChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MemberRepository } from './member.repository.js';

/** Keeps up with who belongs to an organisation, since work is given to nobody else. */
@Injectable()
export class OnMembershipChanged implements Reaction<typeof membershipChanged> {
  constructor(private readonly members: MemberRepository) {}

  run(
    { membershipId, organizationId, userId }: EventData<typeof membershipChanged>,
    context: Context,
  ): Promise<void> {
    return this.members.add(context, { membershipId, organizationId, userId });
  }
}
