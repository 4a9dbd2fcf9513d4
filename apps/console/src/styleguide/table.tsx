import { Menu, Text } from '@mantine/core';
import type { AccessStatus } from '@gatehouse/contracts/tenant-access';
import { Ago } from '../components/ago.js';
import type { Column } from '../components/column.js';
import { DataTable } from '../components/data-table.js';
import { NameCell } from '../components/name-cell.js';
import { RowMenu } from '../components/row-menu.js';
import { useSelection } from '../components/use-selection.js';
import { AccessStatusBadge } from '../pages/customers/access-status-badge.js';

interface Row {
  name: string;
  email: string;
  status: AccessStatus;
  hours: number;
}

const ROWS: Row[] = [
  { name: 'Grand Hotel Aurora', email: 'technik@aurora.example', status: 'pending', hours: 1 },
  { name: 'Harbour Clinic', email: 'boss@harbour-clinic.example', status: 'accepted', hours: 49 },
  { name: 'Meridian Offices', email: 'office@meridian.example', status: 'disabled', hours: 200 },
  {
    name: 'Wohnungsbaugenossenschaft Königsberger Straße und Umgebung',
    email: 'hausverwaltung@wohnungsbaugenossenschaft-koenigsberger-strasse.example',
    status: 'off',
    hours: 800,
  },
];
const HOUR_MS = 3_600_000;

const columns: Column<Row>[] = [
  {
    header: 'Name',
    sort: 'name',
    render: ({ name, email, status }) => (
      <NameCell
        name={name}
        href={`/customers/${name}`}
        detail={email}
        narrow={<AccessStatusBadge status={status} />}
      />
    ),
  },
  {
    header: 'Portal access',
    sort: 'status',
    wide: true,
    render: ({ status }) => <AccessStatusBadge status={status} />,
  },
  {
    header: 'Since',
    wide: true,
    render: ({ hours }) => (
      <Text size="sm">
        <Ago at={new Date(Date.now() - hours * HOUR_MS)} />
      </Text>
    ),
  },
  {
    header: 'Actions',
    end: true,
    render: ({ name }) => (
      <RowMenu label={`Actions for ${name}`}>
        <Menu.Item>Edit</Menu.Item>
      </RowMenu>
    ),
  },
];

const keyOf = ({ name }: Row): string => name;
const nothing = (): void => undefined;
const settled = { error: null, hasNextPage: false, isFetchingNextPage: false };

export function Table() {
  const selection = useSelection({ items: ROWS, keyOf, labelOf: keyOf });
  return (
    <DataTable
      label="Customers"
      pages={{
        ...settled,
        items: ROWS,
        isPending: false,
        fetchNextPage: () => Promise.resolve(),
        refetch: nothing,
      }}
      columns={columns}
      keyOf={keyOf}
      empty={null}
      selection={selection}
      sorting={{ by: 'name', descending: false, sortBy: nothing }}
    />
  );
}
