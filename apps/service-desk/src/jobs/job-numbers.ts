import type { ProviderId } from '@gatehouse/contracts';
import { ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { JobNumberRepository } from './job-number.repository.js';

const TIMEOUT_MS = 5_000;
const CAUSE = { action: 'service-desk.number-jobs' };

/** Numbers requested while others are being taken; they are taken together afterwards. */
interface Waiting {
  count: number;
  first: Promise<number>;
}

/**
 * Numbers for new jobs, unique within their provider. They are taken in a transaction of their own, so that jobs of one provider do not
 * wait for each other's commit; one whose creation fails is not used again (decision 35).
 */
@Injectable()
export class JobNumbers {
  private readonly taking = new Map<ProviderId, Promise<unknown>>();
  private readonly waiting = new Map<ProviderId, Waiting>();

  constructor(
    private readonly work: UnitOfWork,
    private readonly repository: JobNumberRepository,
  ) {}

  next(providerId: ProviderId): Promise<number> {
    return this.take(providerId, 1);
  }

  /** @returns the first of `count` consecutive numbers */
  async take(providerId: ProviderId, count: number): Promise<number> {
    const waiting = this.waiting.get(providerId) ?? this.wait(providerId);
    const offset = waiting.count;
    waiting.count += count;
    return (await waiting.first) + offset;
  }

  private wait(providerId: ProviderId): Waiting {
    const before = this.taking.get(providerId) ?? Promise.resolve();
    const first = before
      .catch(() => undefined)
      .then(async () => {
        this.waiting.delete(providerId);
        return (await this.store(providerId, waiting.count)) - waiting.count + 1;
      });
    const waiting: Waiting = { count: 0, first };
    this.waiting.set(providerId, waiting);
    this.taking.set(providerId, first);
    const done = () => {
      if (this.taking.get(providerId) === first) this.taking.delete(providerId);
    };
    first.then(done, done);
    return waiting;
  }

  private store(providerId: ProviderId, count: number): Promise<number> {
    const scope = { organization_id: providerId };
    return this.work.run(ownContext(TIMEOUT_MS, CAUSE), scope, (context) =>
      this.repository.take(context, providerId, count),
    );
  }
}
