import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { AttachmentRepository } from './attachment.repository.js';

const INTERVAL_MS = 10 * 60_000;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'service-desk.sweep-attachments' };

/** Deletes uploads that were never finished. */
@Recurring({ every: INTERVAL_MS })
export class AttachmentSweeper implements RecurringTask {
  constructor(
    private readonly work: UnitOfWork,
    private readonly attachments: AttachmentRepository,
  ) {}

  run(): Promise<void> {
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, (context) =>
      this.attachments.deleteStale(context),
    );
  }
}
