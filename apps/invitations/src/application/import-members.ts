import type { InputOf } from '@gatehouse/contracts';
import type { importMembers } from '@gatehouse/contracts/invitations';
import { organizationOf, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { ImportBatch } from './import-batch.js';
import { memberRow } from './wanted-row.js';

@Injectable()
export class ImportMembers implements UseCase<typeof importMembers, CallContext> {
  constructor(private readonly batch: ImportBatch) {}

  run(batch: InputOf<typeof importMembers>, context: CallContext) {
    const organizationId = organizationOf(context);
    return this.batch.run(context, { organizationId, ...batch }, memberRow);
  }
}
