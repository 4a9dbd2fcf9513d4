import { NotFound, type InputOf } from '@gatehouse/contracts';
import { getAuditRetention, type Retention } from '@gatehouse/contracts/audit';
import { Handles, memberOf, type Context, type UseCase } from '@gatehouse/platform';
import { RetentionRepository } from './retention.repository.js';

@Handles(getAuditRetention)
export class GetAuditRetention implements UseCase<typeof getAuditRetention> {
  constructor(private readonly policies: RetentionRepository) {}

  async run(_: InputOf<typeof getAuditRetention>, context: Context): Promise<Retention> {
    const { organizationId, departmentId } = memberOf(context);
    if (departmentId !== null) throw new NotFound();
    return { days: await this.policies.find(context, organizationId) };
  }
}
