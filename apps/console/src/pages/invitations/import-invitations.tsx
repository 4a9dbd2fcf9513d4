import {
  importMembers,
  ImportOutcome,
  importToCustomer,
  listCustomerInvitations,
  listInvitations,
} from '@gatehouse/contracts/invitations';
import { ImportDialog } from '../../components/import-dialog.js';

/** Invites people from a file, for a customer or the user's own organization. */
export function ImportInvitations({
  customerId,
  onClose,
}: {
  customerId?: string;
  onClose: () => void;
}) {
  return (
    <ImportDialog
      importing={{
        contract: customerId ? importToCustomer : importMembers,
        outcome: ImportOutcome,
      }}
      customerId={customerId}
      header={`email,firstName,lastName,language,${customerId ? 'role' : 'roles'}`}
      namespace="import"
      nameOf={({ email }) => email}
      touches={[listCustomerInvitations, listInvitations]}
      onClose={onClose}
    />
  );
}
