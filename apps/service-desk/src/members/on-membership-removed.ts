import type { EventData } from '@gatehouse/contracts';
import type { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MemberRepository } from './member.repository.js';

@Injectable()
export class OnMembershipRemoved implements Reaction<typeof membershipRemoved> {
  constructor(private readonly members: MemberRepository) {}

  run(
    { membershipId, organizationId, userId }: EventData<typeof membershipRemoved>,
    context: Context,
  ): Promise<void> {
    return this.members.remove(context, { membershipId, organizationId, userId });
  }
}
