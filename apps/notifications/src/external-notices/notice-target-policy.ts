import type { EventData } from '@gatehouse/contracts';
import type { externalNotice } from '@gatehouse/contracts/external';
import { UnprocessableEvent, type Context, type EventSources } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MemberRepository } from '../people/member.repository.js';
import { OrganizationRepository } from '../people/organization.repository.js';

/** The injection token of the external sources and the organisations that each may address. */
export const EVENT_SOURCES = Symbol('EVENT_SOURCES');

/** Decides whom an external source may notify. A notice that nobody could read becomes a dead letter instead of vanishing in a feed. */
@Injectable()
export class NoticeTargetPolicy {
  constructor(
    @Inject(EVENT_SOURCES) private readonly sources: () => EventSources,
    private readonly organizations: OrganizationRepository,
    private readonly members: MemberRepository,
  ) {}

  /**
   * @throws UnprocessableEvent if the source may not address the organisation
   * @throws Error if the target is unknown, which is retried: it may become known later
   */
  async requireAllowed(
    context: Context,
    { organizationId, userId, customerId }: EventData<typeof externalNotice>,
    source: string,
  ): Promise<void> {
    const allowed = this.sources().get(source);
    if (!allowed) throw new UnprocessableEvent(`${source} is not listed in EVENT_SOURCES`);
    const providerId = await this.organizations.providerOf(context, organizationId);
    if (!providerId) throw new Error(`unknown organisation ${organizationId}`);
    if (allowed !== 'all' && !allowed.has(organizationId) && !allowed.has(providerId))
      throw new UnprocessableEvent(`${source} may not address organisation ${organizationId}`);
    if (userId && !(await this.members.isMember(context, userId, organizationId)))
      throw new Error(`${userId} is not a member of organisation ${organizationId}`);
    if (customerId && (await this.organizations.providerOf(context, customerId)) !== providerId)
      throw new Error(`${customerId} is not a customer of ${providerId}`);
  }
}
