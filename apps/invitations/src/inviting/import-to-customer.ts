import type { InputOf } from '@gatehouse/contracts';
import { importToCustomer } from '@gatehouse/contracts/invitations';
import { HandlesInSteps, type CallContext, type UseCase } from '@gatehouse/platform';
import { requireNotSelf } from '../invitations/invitation-access.js';
import { parseCustomerRow } from './import-row.js';
import { InvitationImporter } from './invitation-importer.js';

@HandlesInSteps(importToCustomer)
export class ImportToCustomer implements UseCase<typeof importToCustomer, CallContext> {
  constructor(private readonly importer: InvitationImporter) {}

  async run({ customerId, ...batch }: InputOf<typeof importToCustomer>, context: CallContext) {
    requireNotSelf(context, customerId);
    return this.importer.run(context, { organizationId: customerId, ...batch }, parseCustomerRow);
  }
}
