import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { ChainCheck } from './chain-check.js';
import { EntryList } from './entry-list.js';

/** What happened at a customer. Once it is independent its chain is for itself to check. */
export function CustomerChanges({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <>
      {!customer.independent && <ChainCheck organizationId={customer.id} />}
      <EntryList
        by={{ organizationId: customer.id }}
        label={t('audit.changesOf', { name: customer.name })}
      />
    </>
  );
}
