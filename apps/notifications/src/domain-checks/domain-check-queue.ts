import type { DomainNotice } from '@gatehouse/contracts/notifications';
import { ownContext, Queue, UnitOfWork, type Context, type JobQueue } from '@gatehouse/platform';
import { faultOf, recordOf } from '../branding/domain.rules.js';
import { TextRecordLookup } from '../branding/text-records.port.js';
import { english } from '../email-templates/english.rules.js';
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
      if (!update.isVerified) this.notifyManagers(context, due, 'domain-unverified');
      else if (update.missed === 1 && due.missed === 0) {
        const isWrong = fault === 'record-wrong';
        const state = isWrong ? 'domain-record-wrong' : 'domain-record-missing';
        this.notifyManagers(context, due, state);
      }
    });
  }

  private notifyManagers(context: Context, { id, domain }: DueDomain, state: DomainNotice): void {
    const { title, text } = english.domainNotices[state];
    this.feed.add(context, [id], {
      kind: 'notice',
      event: 'told',
      title: domain,
      state,
      customerId: null,
      subjectId: id,
      number: null,
      // For those who read the feed elsewhere: the console and the emails say it in the reader's language.
      body: `${title(domain)}. ${text}`,
      link: '/settings/branding',
      actorId: null,
      userId: null,
      permission: 'branding:manage',
    });
  }
}
