import { Metrics, ownContext, UnitOfWork } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Refusals, type RefusalReason } from './refusals.js';

const TIMEOUT_MS = 10_000;
const CAUSE = { action: 'identity.sign-in' };

/**
 * What a limit has refused is counted, and summed up in one record from time to time: with a record for each, whoever is refused would
 * write as much as they like.
 */
@Injectable()
export class RefusedSignIns {
  private readonly refused;
  private limited = 0;

  constructor(
    metrics: Metrics,
    private readonly work: UnitOfWork,
    private readonly refusals: Refusals,
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

  async sumUp(): Promise<void> {
    const count = this.limited;
    if (count === 0) return;
    await this.work.run(ownContext(TIMEOUT_MS, CAUSE), {}, (within) =>
      this.refusals.noteLimited(within, count),
    );
    this.limited -= count;
  }
}
