import { SegmentedControl, SimpleGrid, Stack, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../app/me.js';
import { Page } from '../../components/page.js';
import { Panel } from '../../components/panel.js';
import { ChangePassword } from './change-password.js';
import { MyData } from './my-data.js';
import { MyDetails } from './my-details.js';
import { NotificationPreferences } from './notification-preferences.js';
import { Sessions } from './sessions.js';

export default function Personal() {
  const { t } = useTranslation();
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Page title={t('nav.personal')} lead={me.username}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="lg">
        <Stack gap="lg">
          <MyDetails key={me.id} />
          <Panel title={t('personal.appearance')}>
            <SegmentedControl
              fullWidth
              aria-label={t('personal.appearance')}
              value={colorScheme}
              onChange={setColorScheme}
              data={(['light', 'dark', 'auto'] as const).map((value) => ({
                value,
                label: t(`personal.schemes.${value}`),
              }))}
            />
          </Panel>
          {me.organization.kind !== 'platform' && <NotificationPreferences />}
        </Stack>
        <Stack gap="lg">
          <ChangePassword />
          <Sessions />
          <MyData />
        </Stack>
      </SimpleGrid>
    </Page>
  );
}
