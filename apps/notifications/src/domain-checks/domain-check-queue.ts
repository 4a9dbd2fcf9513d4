import type { NoticeState } from '@gatehouse/contracts/notifications';
import { ownContext, Queue, UnitOfWork, type Context, type JobQueue } from '@gatehouse/platform';
import { faultOf, recordOf } from '../branding/domain.rules.js';
import { TextRecordLookup } from '../branding/text-records.port.js';
import { FeedWriter } from '../feed/feed-writer.js';
import { managersNotice } from '../feed/managers-notice.js';
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
      if (!update.isVerified) this.notifyManagers(context, due, 'domain-unverified');
      else if (update.missed === 1 && due.missed === 0) {
        const isWrong = fault === 'record-wrong';
        const state = isWrong ? 'domain-record-wrong' : 'domain-record-missing';
        this.notifyManagers(context, due, state);
      }
    });
  }

  private notifyManagers(context: Context, { id, domain }: DueDomain, state: NoticeState): void {
    const permission = 'branding:manage';
    const about = {
      subject: domain,
      subjectId: id,
      link: '/settings/branding',
      permission,
    } as const;
    this.feed.add(context, [id], managersNotice(state, about));
  }
}
