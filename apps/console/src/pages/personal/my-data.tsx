import { Stack, Text } from '@mantine/core';
import { getMe } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { answered } from '../../api/ask.js';
import { DownloadButton } from '../../parts/download-button.js';
import { Panel } from '../../parts/panel.js';

/** Everything that is kept of whoever is signed in (GDPR, article 15). */
export function MyData() {
  const { t } = useTranslation();
  return (
    <Panel title={t('personal.data')}>
      <Stack align="flex-start">
        <Text size="sm">{t('personal.dataLead')}</Text>
        <DownloadButton
          label={t('personal.dataDownload')}
          name="my-data"
          fetch={() => answered(getMe, { url: '/api/v1/me/export', init: { method: 'GET' } })}
        />
      </Stack>
    </Panel>
  );
}
