import type { InputOf } from '@gatehouse/contracts';
import { importMembers } from '@gatehouse/contracts/invitations';
import {
  HandlesInSteps,
  organizationOf,
  type CallContext,
  type UseCase,
} from '@gatehouse/platform';
import { parseMemberRow } from './import-row.js';
import { InvitationImporter } from './invitation-importer.js';

@HandlesInSteps(importMembers)
export class ImportMembers implements UseCase<typeof importMembers, CallContext> {
  constructor(private readonly importer: InvitationImporter) {}

  run(batch: InputOf<typeof importMembers>, context: CallContext) {
    const organizationId = organizationOf(context);
    return this.importer.run(context, { organizationId, ...batch }, parseMemberRow);
  }
}
