import { NotFound, type InputOf } from '@gatehouse/contracts';
import type { getAuditRetention, Retention } from '@gatehouse/contracts/audit';
import { userOf, type Context, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { Retentions } from './ports.js';

@Injectable()
export class GetAuditRetention implements UseCase<typeof getAuditRetention> {
  constructor(private readonly retentions: Retentions) {}

  async run(_: InputOf<typeof getAuditRetention>, context: Context): Promise<Retention> {
    const { organizationId, departmentId } = userOf(context);
    if (departmentId !== null) throw new NotFound();
    return { days: await this.retentions.find(context, organizationId) };
  }
}
