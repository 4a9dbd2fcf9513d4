import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { membershipChanged } from '@gatehouse/contracts/tenant-access';
import { Subscribes, type Context, type EventHandler } from '@gatehouse/platform';
import { MemberRepository } from '../people/member.repository.js';
import { joinedAt } from '../people/member.rules.js';
import { AdministratorAddedNotice } from './administrator-added-notice.js';

/** Updates the projection of members, after the notice has compared the change with it. */
@Subscribes(membershipChanged, { scope: () => ({ worker: 'on' }) })
export class OnMembershipChanged implements EventHandler<typeof membershipChanged> {
  constructor(
    private readonly notice: AdministratorAddedNotice,
    private readonly members: MemberRepository,
  ) {}

  async run(
    member: EventData<typeof membershipChanged>,
    context: Context,
    { sequence: version, time }: CloudEvent,
  ): Promise<void> {
    await this.notice.send(context, member, new Date(time));
    const since = joinedAt(member.membershipId);
    this.members.put(context, { ...member, since, version });
  }
}
