import { Box, Center, Group, Stack, Text, Title } from '@mantine/core';
import type { Branding } from '@gatehouse/contracts/notifications';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguagePicker } from './language-picker.js';

/** Layout of the pages that don't require a session. */
export function AuthLayout({
  title,
  lead,
  children,
  wide = false,
  brand,
}: {
  title: string;
  /** The provider whose portal it is; Gatehouse itself by default. */
  brand?: Branding | undefined;
  lead?: ReactNode;
  children?: ReactNode;
  wide?: boolean;
}) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${brand?.name ?? 'Gatehouse'}`;
  }, [title, brand?.name]);
  return (
    <Box mih="100dvh" bg="var(--gh-rail)" style={{ display: 'flex', flexDirection: 'column' }}>
      <Center flex={1} p="md" component="main">
        <Box w="100%" maw={wide ? 720 : 420}>
          <Group gap="xs" mb="lg" justify="center">
            {brand ? (
              brand.logo && <img src={new URL(brand.logo).pathname} height={28} alt="" />
            ) : (
              <img src="/icon.svg" width={28} height={28} alt="" />
            )}
            <Text fw={650}>{brand?.name ?? t('common.product')}</Text>
          </Group>
          <Box className="panel" p="xl" style={{ boxShadow: '0 1px 3px rgb(16 24 40 / 8%)' }}>
            <Stack gap="md">
              <div>
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
