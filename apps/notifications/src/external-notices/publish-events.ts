import {
  ExternalEvent,
  type InputOf,
  type OrganizationId,
  type OutputOf,
} from '@gatehouse/contracts';
import { externalNotice, ExternalNotice } from '@gatehouse/contracts/external';
import { publishEvents } from '@gatehouse/contracts/notifications';
import { DepartmentBound } from '@gatehouse/contracts/tenant-access';
import {
  faultsOf,
  Handles,
  idOfForeign,
  markProcessed,
  memberOf,
  UnprocessableEvent,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { NoticeFeed } from './notice-feed.js';
import { NoticeTargetPolicy } from './notice-target-policy.js';

type Outcome = OutputOf<typeof publishEvents>['items'][number];

const NOTICE = new RegExp(`(?:^|\\.)${externalNotice.name}\\.v1$`);

/** Takes in what a program publishes over HTTP, by the rules for sources on NATS; what is not accepted is said at once. */
@Handles(publishEvents, { scope: () => ({ worker: 'on' }) })
export class PublishEvents implements UseCase<typeof publishEvents> {
  constructor(
    private readonly targets: NoticeTargetPolicy,
    private readonly notices: NoticeFeed,
  ) {}

  async run({ events }: InputOf<typeof publishEvents>, context: Context) {
    const { organizationId: publisher, departmentId } = memberOf(context);
    // Notices go to people of all departments.
    if (departmentId) throw new DepartmentBound();
    const items: Outcome[] = [];
    for (const event of events) items.push(await this.take(context, publisher, event));
    return { items };
  }

  private async take(context: Context, publisher: OrganizationId, sent: unknown): Promise<Outcome> {
    const event = ExternalEvent.safeParse(sent);
    if (!event.success) return rejected(idOf(sent), faultsOf(event.error));
    const { id, type, data } = event.data;
    if (!NOTICE.test(type)) return rejected(id, `/type: must end in ${externalNotice.name}.v1`);
    const notice = ExternalNotice.safeParse(data);
    if (!notice.success) return rejected(id, faultsOf(notice.error, '/data'));
    try {
      await this.targets.requireOwn(context, notice.data, publisher);
    } catch (error) {
      if (error instanceof UnprocessableEvent) return rejected(id, error.message);
      throw error;
    }
    const identity = { subject: idOfForeign(publisher, event.data), sequence: 1 };
    const arrival = await markProcessed(context.transaction, externalNotice.subject, identity);
    if (arrival === 'duplicate') return { id, outcome: 'duplicate', reason: null };
    this.notices.add(context, notice.data);
    return { id, outcome: 'accepted', reason: null };
  }
}

const rejected = (id: string | null, reason: string): Outcome => ({
  id,
  outcome: 'rejected',
  reason,
});

const idOf = (sent: unknown): string | null => {
  const { id } = (sent ?? {}) as { id?: unknown };
  return typeof id === 'string' ? id : null;
};
