import type { UserId } from '@gatehouse/contracts';
import { AssigneeUnfit } from '@gatehouse/contracts/service-desk';
import { organizationOf, type CallContext } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { MemberDirectory } from '../ports.js';
import { WordOnItsWay } from '../word-on-its-way.js';

/** Work is given to people of one's own organisation. One may have joined a moment ago. */
@Injectable()
export class KnownMember {
  constructor(
    private readonly word: WordOnItsWay,
    private readonly members: MemberDirectory,
  ) {}

  /** @param userId where nobody is named, nobody has to be known @throws AssigneeUnfit */
  async require(userId: UserId | null | undefined, context: CallContext): Promise<void> {
    if (!userId) return;
    const organizationId = organizationOf(context);
    const isMember = await this.word.holds(context, (within) =>
      this.members.isMember(within, organizationId, userId),
    );
    if (!isMember) throw new AssigneeUnfit();
  }
}
