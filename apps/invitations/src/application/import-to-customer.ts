import type { InputOf } from '@gatehouse/contracts';
import type { importToCustomer } from '@gatehouse/contracts/invitations';
import type { CallContext, UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ImportBatch } from './import-batch.js';
import { requireAnother } from './oversight.js';
import { customerRow } from './wanted-row.js';

@Injectable()
export class ImportToCustomer implements UseCase<typeof importToCustomer, CallContext> {
  constructor(private readonly batch: ImportBatch) {}

  async run({ customerId, ...batch }: InputOf<typeof importToCustomer>, context: CallContext) {
    requireAnother(context, customerId);
    return this.batch.run(context, { organizationId: customerId, ...batch }, customerRow);
  }
}
