import type { EventData } from '@gatehouse/contracts';
import type { externalNotice } from '@gatehouse/contracts/external';
import type { Context, Reaction } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Telling } from '../feed/telling.js';

/** What another service has to tell goes the way of our own news: by the same rights and the same preferences. */
@Injectable()
export class TellNotice implements Reaction<typeof externalNotice> {
  constructor(private readonly telling: Telling) {}

  run(notice: EventData<typeof externalNotice>, context: Context): Promise<void> {
    const { organizationId, kind, title, body, link, userId, customerId, subjectId } = notice;
    return this.telling.tell(context, [organizationId], {
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
