import type { ApiKeyId } from '@gatehouse/contracts';
import { ownContext, Recurring, UnitOfWork, type RecurringTask } from '@gatehouse/platform';
import { ApiKeyRepository } from './api-key.repository.js';

const EVERY_MS = 5_000;
const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'tenant-access.note-api-key-uses' };

/** Keeps in mind which keys were used, and writes it down from time to time, so that no request waits for that. */
@Recurring({ every: EVERY_MS, atStop: true })
export class ApiKeyUses implements RecurringTask {
  private uses = new Map<ApiKeyId, Date>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly keys: ApiKeyRepository,
  ) {}

  add(id: ApiKeyId, at: Date): void {
    this.uses.set(id, at);
  }

  async run(): Promise<void> {
    const { uses } = this;
    if (uses.size === 0) return;
    this.uses = new Map();
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), { worker: 'on' }, (context) => {
      this.keys.noteUses(context, uses);
    });
  }
}
