import type { AccessGrant, Customer } from '@gatehouse/contracts/tenant-access';
import { useDisclosure } from '@mantine/hooks';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { AddButton, ImportButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { useQueryParam } from '../../components/search-input.js';
import { NameCell } from '../../components/name-cell.js';
import { AccessStatusBadge } from './access-status-badge.js';
import { useSelection } from '../../components/use-selection.js';
import { Ago } from '../../components/ago.js';
import { ExportCustomers } from './export-customers.js';
import { ImportCustomers } from './import-customers.js';
import { NewCustomer } from './new-customer.js';
import { SelectionBar } from './selection-bar.js';
import { useCustomers } from './use-customers.js';

export default function Customers() {
  const { t } = useTranslation();
  const mayWrite = usePermission('customers:write');
  const [adding, setAdding] = useQueryParam('new');
  const [importing, load] = useDisclosure();
  const open = (): void => setAdding('yes');
  const close = (): void => setAdding(null);
  const add = mayWrite && <AddButton label={t('customers.add')} onClick={open} />;
  // Kept, so that rows are not rendered again whenever the page is.
  const columns = useMemo(() => columnsOf(t), [t]);
  const list = useCustomers();
  const keyOf = ({ id }: Customer): string => id;
  const selection = useSelection({ items: list.items, keyOf, labelOf: ({ name }) => name });
  return (
    <ListPage
      title={t('nav.customers')}
      lead={t('customers.lead')}
      actions={
        <>
          <ExportCustomers by={list.values} />
          {mayWrite && <ImportButton onClick={load.open} />}
          {add}
        </>
      }
      list={list}
      columns={columns}
      columnsName="customers"
      selection={selection}
      keyOf={keyOf}
      empty={{ title: t('customers.none'), text: t('customers.noneText'), action: add }}
    >
      <SelectionBar selection={selection} filter={list.values} hasMore={list.hasNextPage} />
      {importing && <ImportCustomers onClose={load.close} />}
      {adding !== '' && <NewCustomer onClose={close} />}
    </ListPage>
  );
}

const columnsOf = (t: TFunction): Column<Customer>[] => [
  {
    sort: 'name',
    header: t('customers.name'),
    render: ({ id, name, email, access: { status } }) => (
      <NameCell
        name={name}
        href={`/customers/${id}`}
        detail={email ?? t('customers.noEmail')}
        narrow={<AccessStatusBadge status={status} />}
      />
    ),
  },
  {
    id: 'kind',
    optional: 'shown',
    header: t('customers.kind'),
    wide: true,
    render: ({ kind }) => t(`customers.kinds.${kind}`),
  },
  {
    id: 'access',
    optional: 'shown',
    sort: 'status',
    header: t('access.title'),
    wide: true,
    render: (customer) => <AccessStatusBadge status={customer.access.status} />,
  },
  {
    id: 'since',
    optional: 'shown',
    sort: 'since',
    header: t('customers.since'),
    wide: true,
    render: ({ access }) => {
      const since = sinceOf(access);
      return since && <Ago at={since} />;
    },
  },
  {
    id: 'lastSignIn',
    optional: 'shown',
    sort: 'lastSignIn',
    header: t('members.lastSignIn'),
    wide: true,
    render: ({ lastSignInAt }) => (lastSignInAt ? <Ago at={lastSignInAt} /> : t('members.never')),
  },
  {
    id: 'areas',
    optional: 'hidden',
    header: t('areas.title'),
    wide: true,
    render: ({ access }) => access.areas.map((area) => t(`areas.names.${area}`)).join(', '),
  },
  {
    id: 'externalId',
    optional: 'hidden',
    header: t('person.externalId'),
    wide: true,
    render: ({ externalId }) => externalId,
  },
  {
    id: 'timeZone',
    optional: 'hidden',
    header: t('common.timeZone'),
    wide: true,
    render: ({ timeZone }) => timeZone ?? t('customers.timeZoneOfProvider'),
  },
];

/** Since when access has its status. */
const sinceOf = ({ status, pendingSince, acceptedAt, disabledAt }: AccessGrant): Date | null =>
  ({ off: null, pending: pendingSince, accepted: acceptedAt, disabled: disabledAt })[status];
