import type { InputOf } from '@gatehouse/contracts';
import type { importMembers } from '@gatehouse/contracts/invitations';
import { organizationOf, type CallContext, type UseCase } from '@gatehouse/platform';
import { Injectable } from '@nestjs/common';
import { parseMemberRow } from './import-row.js';
import { InvitationImporter } from './invitation-importer.js';

@Injectable()
export class ImportMembers implements UseCase<typeof importMembers, CallContext> {
  constructor(private readonly importer: InvitationImporter) {}

  run(batch: InputOf<typeof importMembers>, context: CallContext) {
    const organizationId = organizationOf(context);
    return this.importer.run(context, { organizationId, ...batch }, parseMemberRow);
  }
}
