import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';
import { Page } from '../../components/page.js';
import { Statistics } from '../desk/statistics.js';
import { AccessOverview } from './access-overview.js';
import { SetupChecklist } from './setup-checklist.js';

/** For a provider, who waits for access comes before what the numbers say. */
export default function Dashboard() {
  const { t } = useTranslation();
  if (useMe().organization.kind !== 'provider') {
    return (
      <Page title={t('nav.dashboard')} lead={t('dashboard.lead')}>
        <Statistics />
      </Page>
    );
  }
  return (
    <Page title={t('nav.dashboard')}>
      <Stack gap="lg">
        <SetupChecklist />
        <AccessOverview />
        <div>
          <Title order={2} size="h4">
            {t('home.statistics')}
          </Title>
          <Text size="sm" c="dimmed" mb="md">
            {t('dashboard.lead')}
          </Text>
          <Statistics />
        </div>
      </Stack>
    </Page>
  );
}
