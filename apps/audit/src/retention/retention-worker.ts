import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { RetentionRepository } from './retention.repository.js';

const INTERVAL_MS = 60 * 60_000;
const TIMEOUT_MS = 60_000;

/** Deletes events that are older than their organisation keeps them. */
@Recurring({ every: INTERVAL_MS })
export class RetentionWorker implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly policies: RetentionRepository,
  ) {}

  /** One transaction per organisation: its chain is locked meanwhile. */
  async run(): Promise<void> {
    const organizations = await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
      this.policies.withLimit(context),
    );
    for (const organizationId of organizations)
      await this.work.run(ownContext(TIMEOUT_MS), { worker: 'on' }, (context) =>
        this.policies.purge(context, organizationId),
      );
  }
}
