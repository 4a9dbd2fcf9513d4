import type { CloudEvent, EventData } from '@gatehouse/contracts';
import type { membershipChanged } from '@gatehouse/contracts/tenant-access';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { createdAt } from '../feed/feed-reader.rules.js';
import { Directory } from '../people/member.repository.js';

@Injectable()
export class OnMembershipChanged implements Reaction<typeof membershipChanged> {
  constructor(private readonly directory: Directory) {}

  run(
    member: EventData<typeof membershipChanged>,
    context: Context,
    { sequence: version }: CloudEvent,
  ): Promise<void> {
    const since = createdAt(member.membershipId);
    return this.directory.putMember(context, { ...member, since, version });
  }
}
