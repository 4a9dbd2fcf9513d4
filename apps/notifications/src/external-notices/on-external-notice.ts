import type { externalNotice } from '@gatehouse/contracts/external';
import type { CloudEvent, EventData } from '@gatehouse/contracts';
import { senderOf, type Context, type Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Telling } from '../feed/telling.js';
import { Addressing } from './addressing.js';

/** What another service has to tell goes the way of our own news: by the same rights and the same preferences. */
@Injectable()
export class TellNotice implements Reaction<typeof externalNotice> {
  constructor(
    private readonly telling: Telling,
    private readonly addressing: Addressing,
  ) {}

  async run(
    notice: EventData<typeof externalNotice>,
    context: Context,
    event: CloudEvent,
  ): Promise<void> {
    await this.addressing.require(context, notice, senderOf(event));
    const { organizationId, kind, title, body, link, userId, customerId, subjectId } = notice;
    await this.telling.tell(context, [organizationId], {
      kind,
      event: 'told',
      customerId: customerId ?? null,
      subjectId: subjectId ?? null,
      title,
      number: null,
      state: null,
      body: body ?? null,
      link: link ?? null,
      actorId: null,
      userId: userId ?? null,
      permission: null,
    });
  }
}
