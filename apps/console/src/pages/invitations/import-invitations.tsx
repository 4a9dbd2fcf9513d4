import {
  importMembers,
  ImportOutcome,
  importToCustomer,
  listCustomerInvitations,
  listInvitations,
} from '@gatehouse/contracts/invitations';
import { ImportFile } from '../../parts/import-file.js';

/** Invites people from a file: of a customer, or to one's own organisation. */
export function ImportInvitations({
  customerId,
  onClose,
}: {
  customerId?: string;
  onClose: () => void;
}) {
  return (
    <ImportFile
      importing={{
        contract: customerId ? importToCustomer : importMembers,
        outcome: ImportOutcome,
      }}
      customerId={customerId}
      header={`email,firstName,lastName,language,${customerId ? 'role' : 'roles'}`}
      words="import"
      nameOf={({ email }) => email}
      touches={[listCustomerInvitations, listInvitations]}
      onClose={onClose}
    />
  );
}
