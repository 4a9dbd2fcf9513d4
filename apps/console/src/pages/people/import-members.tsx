import {
  listInvitations,
  MemberImportOutcome,
  upsertMembers,
} from '@gatehouse/contracts/invitations';
import { getMember, listMembers } from '@gatehouse/contracts/tenant-access';
import { ImportDialog } from '../../components/import-dialog.js';

/** Changes the members that a file names, and invites everyone else in it. */
export function ImportMembers({ onClose }: { onClose: () => void }) {
  return (
    <ImportDialog
      importing={{ contract: upsertMembers, outcome: MemberImportOutcome }}
      customerId={undefined}
      header="email,firstName,lastName,language,roles,departmentId"
      namespace="memberImport"
      nameOf={({ email }) => email}
      touches={[listMembers, getMember, listInvitations]}
      onClose={onClose}
    />
  );
}
