import type { UserId } from '@gatehouse/contracts';
import { InvalidAssignee } from '@gatehouse/contracts/service-desk';
import { organizationOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ReadYourWrites } from '../shared/read-your-writes.js';
import { MemberRepository } from './member.repository.js';

/** Checks that an assignee is a member of the caller's organisation, even if they joined a moment ago. */
@Injectable()
export class MemberLookup {
  constructor(
    private readonly readYourWrites: ReadYourWrites,
    private readonly members: MemberRepository,
  ) {}

  /** Allows none. @throws InvalidAssignee */
  async require(userId: UserId | null | undefined, context: CallContext): Promise<void> {
    if (!userId) return;
    const organizationId = organizationOf(context);
    const isMember = await this.readYourWrites.find(
      context,
      (within) => this.members.isMember(within, organizationId, userId),
      { userId },
    );
    if (!isMember) throw new InvalidAssignee();
  }
}
