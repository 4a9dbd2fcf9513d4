import type { InputOf } from '@gatehouse/contracts';
import type { importToCustomer } from '@gatehouse/contracts/invitations';
import type { CallContext, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { requireCustomer } from '../invitations/invitation-access.js';
import { parseCustomerRow } from './import-row.js';
import { InvitationImporter } from './invitation-importer.js';

@Injectable()
export class ImportToCustomer implements UseCase<typeof importToCustomer, CallContext> {
  constructor(private readonly importer: InvitationImporter) {}

  async run({ customerId, ...batch }: InputOf<typeof importToCustomer>, context: CallContext) {
    requireCustomer(context, customerId);
    return this.importer.run(context, { organizationId: customerId, ...batch }, parseCustomerRow);
  }
}
