import type { EventData, OrganizationId, ProviderId } from '@gatehouse/contracts';
import type { externalNotice } from '@gatehouse/contracts/external';
import { UnprocessableEvent, type Context, type EventSources } from '@gatehouse/platform';
import { Inject, Injectable } from '@nestjs/common';
import { MemberRepository } from '../people/member.repository.js';
import { OrganizationRepository } from '../people/organization.repository.js';

/** The injection token of the external sources and the organisations that each may address. */
export const EVENT_SOURCES = Symbol('EVENT_SOURCES');

/** Decides whom an external source may notify. A notice without readers becomes a dead letter instead of disappearing in a feed. */
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
    notice: EventData<typeof externalNotice>,
    source: string,
  ): Promise<void> {
    const { organizationId } = notice;
    const allowed = this.sources().get(source);
    if (!allowed) throw new UnprocessableEvent(`${source} is not listed in EVENT_SOURCES`);
    const providerId = await this.organizations.providerOf(context, organizationId);
    if (!providerId) throw new Error(`unknown organisation ${organizationId}`);
    if (allowed !== 'all' && !allowed.has(organizationId) && !allowed.has(providerId))
      throw new UnprocessableEvent(`${source} may not address organisation ${organizationId}`);
    const fault = await this.faultOf(context, notice, providerId);
    if (fault !== null) throw new Error(fault);
  }

  /**
   * For what an organization publishes itself: to its own members, and a provider to those of its customers. Others look like unknown ones.
   * @throws UnprocessableEvent
   */
  async requireOwn(
    context: Context,
    notice: EventData<typeof externalNotice>,
    publisher: OrganizationId,
  ): Promise<void> {
    const { organizationId } = notice;
    const providerId = await this.organizations.providerOf(context, organizationId);
    if (!providerId || (organizationId !== publisher && providerId !== publisher))
      throw new UnprocessableEvent(`unknown organization ${organizationId}`);
    const fault = await this.faultOf(context, notice, providerId);
    if (fault !== null) throw new UnprocessableEvent(fault);
  }

  private async faultOf(
    context: Context,
    { organizationId, userId, customerId }: EventData<typeof externalNotice>,
    providerId: ProviderId,
  ): Promise<string | null> {
    if (userId && !(await this.members.isMember(context, userId, organizationId)))
      return `${userId} is not a member of organisation ${organizationId}`;
    if (customerId && (await this.organizations.providerOf(context, customerId)) !== providerId)
      return `${customerId} is not a customer of ${providerId}`;
    return null;
  }
}
