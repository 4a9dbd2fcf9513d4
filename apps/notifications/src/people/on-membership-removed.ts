import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { membershipRemoved } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MemberRepository } from './member.repository.js';

@Subscribes(membershipRemoved, { scope: () => ({ worker: 'on' }) })
export class OnMembershipRemoved implements EventHandler<typeof membershipRemoved> {
  constructor(private readonly members: MemberRepository) {}

  run(
    member: EventData<typeof membershipRemoved>,
    context: Context,
    { sequence: version }: CloudEvent,
  ): void {
    this.members.remove(context, { ...member, version });
  }
}
