import { NotFound } from '@gatehouse/contracts';
import { type Retention, setAuditRetention } from '@gatehouse/contracts/audit';
import {
  Handles,
  holdName,
  requireUnchanged,
  memberOf,
  type Context,
  type UseCase,
} from '@gatehouse/platform';
import { RetentionRepository } from './retention.repository.js';

@Handles(setAuditRetention)
export class SetAuditRetention implements UseCase<typeof setAuditRetention> {
  constructor(private readonly policies: RetentionRepository) {}

  async run({ days }: Retention, context: Context): Promise<Retention> {
    const { organizationId, departmentId } = memberOf(context);
    if (departmentId !== null) throw new NotFound();
    holdName(context.transaction, `retention ${organizationId}`);
    await requireUnchanged(context);
    this.policies.put(context, organizationId, days);
    return { days };
  }
}
