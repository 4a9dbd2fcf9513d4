import type { InputOf, OutputOf } from '@gatehouse/contracts';
import { countCustomerAuditEvents } from '@gatehouse/contracts/audit';
import { Handles, type Context, type UseCase } from '@gatehouse/platform';
import { DirectoryRepository } from '../directory/directory.repository.js';
import { AuditEventRepository } from './audit-event.repository.js';

@Handles(countCustomerAuditEvents)
export class CountCustomerAuditEvents implements UseCase<typeof countCustomerAuditEvents> {
  constructor(
    private readonly directory: DirectoryRepository,
    private readonly auditEvents: AuditEventRepository,
  ) {}

  async run(
    { customerId }: InputOf<typeof countCustomerAuditEvents>,
    context: Context,
  ): Promise<OutputOf<typeof countCustomerAuditEvents>> {
    if (!(await this.directory.mayReadWholeChain(context, customerId)))
      return { kept: { auditEvents: 0 } };
    // Those that the caller may not read are kept as well.
    context.transaction.enter({ worker: 'on' });
    return { kept: { auditEvents: await this.auditEvents.countOf(context, customerId) } };
  }
}
