import { Menu } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RowMenu } from './row-menu.js';

/** A row's menu: edit, further items, delete. */
export function EditMenu({
  name,
  edit,
  onEdit,
  onDelete,
  children,
}: {
  name: string;
  /** Label of the edit item. */
  edit?: string;
  onEdit: () => void;
  onDelete: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <RowMenu label={t('common.actionsFor', { name })}>
      <Menu.Item leftSection={<Pencil size={16} aria-hidden />} onClick={onEdit}>
        {edit ?? t('common.edit')}
      </Menu.Item>
      {children}
      <DeleteItem onClick={onDelete} />
    </RowMenu>
  );
}

export function DeleteItem({ onClick }: { onClick: () => void }) {
  const { t } = useTranslation();
  return (
    <Menu.Item
      c="var(--mantine-color-error)"
      leftSection={<Trash2 size={16} aria-hidden />}
      onClick={onClick}
    >
      {t('common.delete')}
    </Menu.Item>
  );
}
