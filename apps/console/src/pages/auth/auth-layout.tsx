import { Box, Center, Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePortal } from '../../api/portal.js';
import { PortalLogo } from '../../components/portal-logo.js';
import { usePageTitle } from '../../components/use-page-title.js';
import { LanguagePicker } from './language-picker.js';

/** Layout of the pages that don't require a session. */
export function AuthLayout({
  title,
  logo,
  lead,
  children,
  wide = false,
}: {
  title: string;
  /** Above the title. */
  logo?: ReactNode;
  lead?: ReactNode;
  children?: ReactNode;
  wide?: boolean;
}) {
  const { t } = useTranslation();
  const portal = usePortal();
  usePageTitle(title);
  return (
    <Box mih="100dvh" bg="var(--gh-rail)" style={{ display: 'flex', flexDirection: 'column' }}>
      <Center flex={1} p="md" component="main">
        <Box w="100%" maw={wide ? 720 : 420}>
          <Group gap="xs" mb="lg" justify="center" mih={28}>
            {portal && <PortalLogo brand={portal} />}
            {portal === null && <img src="/icon.svg" width={28} height={28} alt="" />}
            {portal !== undefined && <Text fw={650}>{portal?.name ?? t('common.product')}</Text>}
          </Group>
          <Box className="panel" p="xl" style={{ boxShadow: '0 1px 3px rgb(16 24 40 / 8%)' }}>
            <Stack gap="md">
              <div>
                {logo}
                <Title order={1} size="h2">
                  {title}
                </Title>
                {lead && (
                  <Text c="dimmed" size="sm" mt={4}>
                    {lead}
                  </Text>
                )}
              </div>
              {children}
            </Stack>
          </Box>
        </Box>
      </Center>
      <Center component="footer" pb="md">
        <LanguagePicker />
      </Center>
    </Box>
  );
}
