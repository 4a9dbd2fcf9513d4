import { ActionIcon } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export function EditButton({
  name,
  icon: Icon,
  onClick,
}: {
  name: string;
  icon: LucideIcon;
  onClick: () => void;
}) {
  const { t } = useTranslation();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('common.editNamed', { name })}
      onClick={onClick}
    >
      <Icon size={16} aria-hidden />
    </ActionIcon>
  );
}
