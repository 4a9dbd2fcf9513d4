import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeLine } from './code-block.js';
import { Dialog } from './dialog.js';

/** Shows a new secret once; it can't be read again. `children` tell how it is used. */
export function NewSecret({
  title,
  text,
  secret,
  copyLabel,
  onClose,
  children,
}: {
  title: string;
  text: string;
  secret: string;
  copyLabel: string;
  onClose: () => void;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Dialog persistent title={title} onClose={onClose}>
      <Stack>
        <Text size="sm">
          {text} {t('secrets.once')}
        </Text>
        <CodeLine text={secret} copyLabel={copyLabel} />
        {children}
        <Group justify="flex-end">
          <Button onClick={onClose}>{t('secrets.copied')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
