import { Button, type ButtonProps } from '@mantine/core';
import { FileUp, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';

type Props = Pick<ButtonProps, 'disabled'> & { onClick: () => void };

export function AddButton({ label, ...props }: Props & { label: string }) {
  return (
    <Button leftSection={<Plus size={16} aria-hidden />} {...props}>
      {label}
    </Button>
  );
}

export function ImportButton(props: Props) {
  const { t } = useTranslation();
  return (
    <Button variant="default" leftSection={<FileUp size={16} aria-hidden />} {...props}>
      {t('import.open')}
    </Button>
  );
}
