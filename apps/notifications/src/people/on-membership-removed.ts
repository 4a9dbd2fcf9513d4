import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from './member.repository.js';

@Injectable()
export class OnMembershipRemoved implements Reaction<typeof membershipRemoved> {
  constructor(private readonly directory: Directory) {}

  run(
    member: EventData<typeof membershipRemoved>,
    context: Context,
    { sequence: version }: CloudEvent,
  ): Promise<void> {
    return this.directory.removeMember(context, { ...member, version });
  }
}
