import type { EventData } from '@gatehouse/contracts';
import type { externalNotice } from '@gatehouse/contracts/external';
import { UnprocessableEvent, type Context, type EventSources } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Directory } from '../people/member.repository.js';

/** Which organisations each source may address, as it is set at this moment. */
export abstract class EventSourceSettings {
  abstract readonly current: () => EventSources;
}

/** Whom a notice may be for. One that nobody could ever read goes to the dead letters, and does not vanish in a feed without readers. */
@Injectable()
export class NoticeTargetPolicy {
  constructor(
    private readonly sources: EventSourceSettings,
    private readonly directory: Directory,
  ) {}

  /**
   * @throws UnprocessableEvent where the source may not address that organisation
   * @throws Error where there is nobody of that name; word of them may still be on its way
   */
  async require(
    context: Context,
    { organizationId, userId, customerId }: EventData<typeof externalNotice>,
    sender: string,
  ): Promise<void> {
    const addressable = this.sources.current().get(sender);
    if (!addressable) throw new UnprocessableEvent(`${sender} is not among EVENT_SOURCES`);
    const providerId = await this.directory.providerOf(context, organizationId);
    if (!providerId) throw new Error(`there is no organisation ${organizationId}`);
    if (addressable !== 'all' && !addressable.has(organizationId) && !addressable.has(providerId))
      throw new UnprocessableEvent(`${sender} may not address the organisation ${organizationId}`);
    if (userId && !(await this.directory.isMember(context, userId, organizationId)))
      throw new Error(`${userId} is no member of the organisation ${organizationId}`);
    if (customerId && (await this.directory.providerOf(context, customerId)) !== providerId)
      throw new Error(`${customerId} is no customer of ${providerId}`);
  }
}
