import { Button, Menu } from '@mantine/core';
import { Columns3 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { safeStorage } from '../api/safe-storage.js';
import type { Column } from './column.js';

/** The columns that are shown, and a menu to choose them, remembered in this browser under a name. */
export function useColumns<Item>(columns: Column<Item>[], name: string | undefined) {
  const storageKey = `gatehouse.columns.${name ?? ''}`;
  const [hidden, setHidden] = useState<readonly string[]>(
    () =>
      safeStorage.get(storageKey)?.split(',') ??
      idsOf(columns, ({ optional }) => optional === 'hidden'),
  );
  // Kept, so that rows are rendered again only when their columns change.
  const shown = useMemo(
    () => columns.filter(({ id }) => id === undefined || !hidden.includes(id)),
    [columns, hidden],
  );
  if (name === undefined) return { shown: columns, menu: null };
  const toggle = (id: string): void => {
    const next = hidden.includes(id) ? hidden.filter((each) => each !== id) : [...hidden, id];
    setHidden(next);
    safeStorage.set(storageKey, next.join(','));
  };
  return {
    shown,
    menu: (
      <ColumnMenu
        columns={columns.filter(({ optional }) => optional)}
        isShown={(id) => !hidden.includes(id)}
        onToggle={toggle}
      />
    ),
  };
}

const idsOf = <Item,>(columns: Column<Item>[], isWanted: (column: Column<Item>) => boolean) =>
  columns.filter(isWanted).map(({ id }) => id ?? '');

function ColumnMenu<Item>({
  columns,
  isShown,
  onToggle,
}: {
  columns: Column<Item>[];
  isShown: (id: string) => boolean;
  onToggle: (id: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <Button className="wide" variant="default" leftSection={<Columns3 size={15} aria-hidden />}>
          {t('list.columns')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {columns.map(({ id = '', header }) => (
          <Menu.CheckboxItem key={id} checked={isShown(id)} onChange={() => onToggle(id)}>
            {header}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
