import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyButton } from '../../components/copy-button.js';
import { Dialog } from '../../components/dialog.js';

/** Shows a new secret once; it can't be read again. */
export function SigningSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('webhooks.secretTitle')} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('webhooks.secretText')}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Group justify="space-between">
          <CopyButton text={secret} label={t('webhooks.copySecret')}>
            {t('webhooks.copySecret')}
          </CopyButton>
          <Button onClick={onClose}>{t('webhooks.copied')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
