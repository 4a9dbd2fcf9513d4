import { Metrics, ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { type RefusalReason, RefusedSignInRepository } from './refused-sign-in.repository.js';

const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'identity.sign-in' };

/**
 * Counts refused sign-ins. Those refused by a rate limit are summed up across replicas and recorded now and then, in one record: writing a
 * record or row for each would let an attacker write without limit.
 */
@Injectable()
export class RefusedSignInCounter {
  private readonly refused;
  private limited = 0;

  constructor(
    metrics: Metrics,
    private readonly work: UnitOfWork,
    private readonly refusedSignIns: RefusedSignInRepository,
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
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), {}, (tx) =>
      this.refusedSignIns.recordRateLimited(tx, count, everySeconds),
    );
    this.limited -= count;
  }
}
