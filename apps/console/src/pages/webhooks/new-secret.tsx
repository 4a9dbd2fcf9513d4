import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CopyText } from '../../parts/copy-text.js';
import { Dialog } from '../../parts/dialog.js';

/** The one moment at which a secret can be read. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('webhooks.secretTitle')} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('webhooks.secretText')}</Text>
        <Code block style={{ overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' }}>
          {secret}
        </Code>
        <Group justify="space-between">
          <CopyText text={secret} label={t('webhooks.copySecret')}>
            {t('webhooks.copySecret')}
          </CopyText>
          <Button onClick={onClose}>{t('webhooks.copied')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
