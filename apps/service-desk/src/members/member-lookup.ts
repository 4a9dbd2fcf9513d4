import type { UserId } from '@gatehouse/contracts';
import { AssigneeUnfit } from '@gatehouse/contracts/service-desk';
import { organizationOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ReadYourWrites } from '../shared/read-your-writes.js';
import { MemberRepository } from './member.repository.js';

/** Work is given to people of one's own organisation. One may have joined a moment ago. */
@Injectable()
export class MemberLookup {
  constructor(
    private readonly writes: ReadYourWrites,
    private readonly members: MemberRepository,
  ) {}

  /** @param userId where nobody is named, nobody has to be known @throws AssigneeUnfit */
  async require(userId: UserId | null | undefined, context: CallContext): Promise<void> {
    if (!userId) return;
    const organizationId = organizationOf(context);
    const isMember = await this.writes.find(
      context,
      (within) => this.members.isMember(within, organizationId, userId),
      { userId },
    );
    if (!isMember) throw new AssigneeUnfit();
  }
}
