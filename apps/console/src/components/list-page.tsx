import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Column } from './column.js';
import { DataTable, type PagedQuery } from './data-table.js';
import type { Crumb } from './breadcrumbs.js';
import { useColumns } from './column-menu.js';
import { EmptyState } from './empty-state.js';
import { Page } from './page.js';
import type { Sorting } from './use-sorting.js';
import type { Selection } from './use-selection.js';

interface ListProps<Item> {
  /** Accessible name of the table. */
  label: string;
  list: PagedQuery<Item> & {
    inputs: ReactNode[];
    tabs?: ReactNode;
    isFiltered: boolean;
    sorting?: Sorting;
  };
  columns: Column<Item>[];
  /** The name under which the choice of columns is remembered, where there is one. */
  columnsName?: string;
  selection?: Selection<Item>;
  /** The menu or button at the end of each row. */
  rowActions?: false | ((item: Item) => ReactNode);
  keyOf: (item: Item) => string;
  /** Shown when there is nothing, rather than nothing that passes the filters. */
  empty: { title: string; text: string; action?: ReactNode };
}

/** The filters of a list, its table, and what it shows instead when it is empty. */
export function List<Item>({
  list,
  actions,
  columns,
  columnsName,
  rowActions,
  empty,
  ...table
}: ListProps<Item> & { actions?: ReactNode }) {
  const { t } = useTranslation();
  const { shown, menu } = useColumns(columns, columnsName);
  const all: Column<Item>[] = rowActions
    ? [...shown, { header: t('common.actions'), end: true, render: rowActions }]
    : shown;
  const nothing = list.isFiltered
    ? { title: t('common.nothingFound'), text: t('common.nothingFoundText') }
    : empty;
  return (
    <>
      {list.tabs}
      {(list.inputs.length > 0 || actions) && (
        <Group className="on-screen" mb="md" justify="space-between" gap="sm">
          <Group gap="sm" style={{ flexGrow: 1 }}>
            {list.inputs}
          </Group>
          {(Boolean(actions) || menu) && (
            <Group gap="xs">
              {menu}
              {actions}
            </Group>
          )}
        </Group>
      )}
      <DataTable
        {...table}
        pages={list}
        sorting={list.sorting}
        columns={all}
        empty={<EmptyState {...nothing} />}
      />
    </>
  );
}

/**
 * A page that is a list, or with `embedded` the list alone, for a page that has a heading of its own. `above` is shown before the list,
 * `children` are its dialogs.
 */
export function ListPage<Item>({
  title,
  lead,
  embedded = false,
  parents,
  actions,
  above,
  children,
  ...list
}: Omit<ListProps<Item>, 'label'> & {
  title: string;
  lead: ReactNode;
  embedded?: boolean;
  /** The pages that lead here. */
  parents?: readonly Crumb[];
  actions?: ReactNode;
  above?: ReactNode;
  children?: ReactNode;
}) {
  if (embedded) {
    return (
      <>
        <List label={title} actions={actions} {...list} />
        {children}
      </>
    );
  }
  return (
    <Page title={title} lead={lead} actions={actions} {...(parents && { parents })}>
      {above}
      <List label={title} {...list} />
      {children}
    </Page>
  );
}
