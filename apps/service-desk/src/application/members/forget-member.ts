import type { EventData } from '@gatehouse/contracts';
import type { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../ports.js';

@Injectable()
export class ForgetMember implements Reaction<typeof membershipRemoved> {
  constructor(private readonly members: MemberDirectory) {}

  run(
    { membershipId, organizationId, userId }: EventData<typeof membershipRemoved>,
    context: Context,
  ): Promise<void> {
    return this.members.forget(context, { membershipId, organizationId, userId });
  }
}
