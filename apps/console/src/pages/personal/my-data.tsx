import { Stack, Text } from '@mantine/core';
import { getMe } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { fetchWithRefresh } from '../../api/call-api.js';
import { DownloadButton } from '../../components/download-button.js';
import { Panel } from '../../components/panel.js';

/** Downloads the user's personal data (GDPR, article 15). */
export function MyData() {
  const { t } = useTranslation();
  return (
    <Panel title={t('personal.data')}>
      <Stack align="flex-start">
        <Text size="sm">{t('personal.dataLead')}</Text>
        <DownloadButton
          label={t('personal.dataDownload')}
          name="my-data"
          fetch={() =>
            fetchWithRefresh(getMe, { url: '/api/v1/me/export', init: { method: 'GET' } })
          }
        />
      </Stack>
    </Panel>
  );
}
