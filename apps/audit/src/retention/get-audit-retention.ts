import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getAuditRetention, Retention } from '@gatehouse/contracts/audit';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { RetentionRepository } from './retention.repository.js';

@Injectable()
export class GetAuditRetention implements UseCase<typeof getAuditRetention> {
  constructor(private readonly retentions: RetentionRepository) {}

  async run(_: InputOf<typeof getAuditRetention>, context: Context): Promise<Retention> {
    const { organizationId, departmentId } = userOf(context);
    if (departmentId !== null) throw new NotFound();
    return { days: await this.retentions.find(context, organizationId) };
  }
}
