import { AssetImportOutcome, importAssets, listAssets } from '@gatehouse/contracts/service-desk';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ImportFile } from '../../parts/import-file.js';
import { CustomerPicker } from './pickers.js';

/** Adds assets of one customer from a file; where it is not known whose they are, that comes first. */
export function ImportAssets({
  customerId,
  onClose,
}: {
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState<string | null>(null);
  const whose = customerId ?? chosen ?? undefined;
  return (
    <ImportFile
      importing={{ contract: importAssets, outcome: AssetImportOutcome }}
      customerId={whose}
      header="name,type,serialNumber,code,site,state"
      words="assetImport"
      nameOf={({ code, serialNumber }) => code ?? serialNumber}
      touches={[listAssets]}
      onClose={onClose}
      ready={whose !== undefined}
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
    </ImportFile>
  );
}
