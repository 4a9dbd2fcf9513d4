import { listAuditEvents } from '@gatehouse/contracts/audit';
import type { Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useList } from '../../components/use-list.js';
import { ChainCheck } from './chain-check.js';
import { EntryList } from './entry-list.js';

/** A customer's audit log. An independent customer verifies its own chain. */
export function CustomerChanges({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  return (
    <>
      {!customer.independent && <ChainCheck organizationId={customer.id} />}
      <EntryList
        list={useList(listAuditEvents, { input: { organizationId: customer.id } })}
        label={t('audit.changesOf', { name: customer.name })}
      />
    </>
  );
}
