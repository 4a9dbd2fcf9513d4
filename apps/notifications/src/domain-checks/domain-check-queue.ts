import { ownContext, Queue, UnitOfWork, type Context, type JobQueue } from '@gatehouse/platform';
import { faultOf, recordOf } from '../branding/domain.rules.js';
import { TextRecordLookup } from '../branding/text-records.port.js';
import { FeedWriter } from '../feed/feed-writer.js';
import { DomainCheckRepository, type DueDomain } from './domain-check.repository.js';
import { afterCheck } from './domain-check.rules.js';

const TIMEOUT_MS = 5_000;
const CAUSE = { action: 'notifications.check-domain' };

/** Looks for the records of verified domains once a day. No transaction is open while DNS is asked. */
@Queue({ name: 'domain-checks', concurrency: 4 })
export class DomainCheckQueue implements JobQueue<DueDomain> {
  constructor(
    private readonly work: UnitOfWork,
    private readonly checks: DomainCheckRepository,
    private readonly records: TextRecordLookup,
    private readonly feed: FeedWriter,
  ) {}

  take(context: Context, limit: number): Promise<DueDomain[]> {
    return this.checks.leaseDue(context, limit);
  }

  nextDueAt(context: Context): Promise<Date | null> {
    return this.checks.nextDueAt(context);
  }

  async run(due: DueDomain): Promise<void> {
    const record = recordOf(due);
    const fault = faultOf({ record }, await this.records.at(record.name));
    const update = afterCheck(due.missed, fault);
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, async (context) => {
      if (!(await this.checks.recordCheck(context, due, update))) return;
      const missing = fault === 'record-wrong' ? 'has another value' : 'is missing';
      if (!update.isVerified) {
        this.notifyManagers(context, due, {
          title: `${due.domain} is no longer verified`,
          body: `The TXT record at ${record.name} ${missing}, for the third day in a row. Links in emails lead to the default address until the domain is verified again.`,
        });
      } else if (update.missed === 1 && due.missed === 0) {
        this.notifyManagers(context, due, {
          title: `The DNS record of ${due.domain} ${missing}`,
          body: `The TXT record at ${record.name} ${missing}. Publish it again: after three days in a row without it, links in emails lead to the default address instead of ${due.domain}.`,
        });
      }
    });
  }

  private notifyManagers(
    context: Context,
    { id }: DueDomain,
    text: { title: string; body: string },
  ): void {
    this.feed.add(context, [id], {
      ...text,
      kind: 'notice',
      event: 'told',
      customerId: null,
      subjectId: id,
      number: null,
      state: null,
      link: null,
      actorId: null,
      userId: null,
      permission: 'branding:manage',
    });
  }
}
