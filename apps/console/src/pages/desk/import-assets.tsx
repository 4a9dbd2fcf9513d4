import {
  AssetImportOutcome,
  AssetRow,
  importAssets,
  listAssets,
} from '@gatehouse/contracts/service-desk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportDialog } from '../../components/import-dialog.js';
import { CustomerPicker } from './pickers.js';

/** Imports a customer's assets from a file, asking for the customer first if needed. */
export function ImportAssets({
  customerId,
  onClose,
}: {
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const targetCustomerId = customerId ?? chosen ?? undefined;
  return (
    <ImportDialog
      importing={{ contract: importAssets, outcome: AssetImportOutcome }}
      customerId={targetCustomerId}
      header={Object.keys(AssetRow.shape).join()}
      namespace="assetImport"
      nameOf={({ code, serialNumber }) => code ?? serialNumber}
      touches={[listAssets]}
      onClose={onClose}
      ready={targetCustomerId !== undefined}
    >
      {customerId === undefined && (
        <CustomerPicker
          value={chosen}
          onChange={setChosen}
          label={t('desk.customer')}
          required
          withAsterisk
        />
      )}
    </ImportDialog>
  );
}
