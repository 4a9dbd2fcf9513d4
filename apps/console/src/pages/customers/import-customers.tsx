import {
  CustomerImportOutcome,
  CustomerRow,
  getCustomer,
  importCustomers,
  listCustomers,
} from '@gatehouse/contracts/tenant-access';
import { ImportDialog } from '../../components/import-dialog.js';

/** Adds customers from a file, or updates those with the same external id. */
export function ImportCustomers({ onClose }: { onClose: () => void }) {
  return (
    <ImportDialog
      importing={{ contract: importCustomers, outcome: CustomerImportOutcome }}
      customerId={undefined}
      header={Object.keys(CustomerRow.shape).join()}
      namespace="customerImport"
      nameOf={({ externalId }) => externalId ?? null}
      touches={[listCustomers, getCustomer]}
      onClose={onClose}
    />
  );
}
