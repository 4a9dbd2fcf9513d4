import { RecurringTransaction, type Context, type RecurringChange } from '@gatehouse/platform';
import { AttachmentRepository } from './attachment.repository.js';

/** Deletes uploads that were never finished. */
@RecurringTransaction({
  every: 10 * 60_000,
  timeoutMs: 10_000,
  action: 'service-desk.sweep-attachments',
})
export class AttachmentSweeper implements RecurringChange {
  constructor(private readonly attachments: AttachmentRepository) {}

  run(context: Context): void {
    this.attachments.deleteStale(context);
  }
}
