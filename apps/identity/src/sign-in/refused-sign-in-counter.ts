import { Metrics, ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type RefusalReason, RefusedSignInRepository } from './refused-sign-in.repository.js';

const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'identity.sign-in' };

/**
 * What a limit has refused is counted here, and from time to time summed up with what the other replicas have counted, in one record: with
 * a record for each, or only a row, whoever is refused would write as much as they like.
 */
@Injectable()
export class RefusedSignInCounter {
  private readonly refused;
  private limited = 0;

  constructor(
    metrics: Metrics,
    private readonly work: UnitOfWork,
    private readonly refusals: RefusedSignInRepository,
  ) {
    this.refused = metrics.counter(
      'gatehouse_refused_sign_ins_total',
      'Sign-ins that were refused, by reason',
      ['reason'],
    );
  }

  count(reason: RefusalReason): void {
    this.refused.inc({ reason });
    if (reason === 'rate-limited') this.limited++;
  }

  async flush(everySeconds: number): Promise<void> {
    const count = this.limited;
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), {}, (within) =>
      this.refusals.recordRateLimited(within, count, everySeconds),
    );
    this.limited -= count;
  }
}
