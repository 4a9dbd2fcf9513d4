import {
  ImportOutcome,
  importToCustomer,
  listCustomerInvitations,
} from '@gatehouse/contracts/invitations';
import { ImportDialog } from '../../components/import-dialog.js';

/** Invites people of a customer from a file. */
export function ImportInvitations({
  customerId,
  onClose,
}: {
  customerId: string;
  onClose: () => void;
}) {
  return (
    <ImportDialog
      importing={{ contract: importToCustomer, outcome: ImportOutcome }}
      customerId={customerId}
      header="email,firstName,lastName,language,role"
      namespace="import"
      nameOf={({ email }) => email}
      touches={[listCustomerInvitations]}
      onClose={onClose}
    />
  );
}
