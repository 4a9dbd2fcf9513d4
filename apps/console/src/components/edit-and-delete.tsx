import { Button } from '@mantine/core';
import { Pencil, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** The actions of a page about one thing. */
export function EditAndDelete({ onEdit, onDelete }: { onEdit: () => void; onDelete: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Button variant="default" leftSection={<Trash2 size={15} aria-hidden />} onClick={onDelete}>
        {t('common.delete')}
      </Button>
      <Button variant="default" leftSection={<Pencil size={15} aria-hidden />} onClick={onEdit}>
        {t('common.edit')}
      </Button>
    </>
  );
}
