import { Badge, Box, Group, Stack, Text } from '@mantine/core';
import type { MemberSession } from '@gatehouse/contracts/identity';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ago } from './ago.js';
import { deviceName } from './device-name.js';

/** Open sessions, newest first: device, address and last use. @param action what can be done about each */
export function SessionList<Session extends MemberSession>({
  sessions,
  action,
}: {
  sessions: readonly Session[];
  action?: (session: Session) => ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {sessions.map((session) => (
        <Group component="li" key={session.id} justify="space-between" wrap="nowrap">
          <Box miw={0}>
            <Text size="sm" fw={550} title={session.device}>
              {deviceName(session.device) ?? t('personal.unknownDevice')}{' '}
              {session.current && (
                <Badge size="xs" variant="outline" color="teal" c="var(--mantine-color-text)">
                  {t('personal.thisOne')}
                </Badge>
              )}
            </Text>
            <Text size="xs" c="dimmed">
              {session.address} · <Ago at={session.lastSeenAt} />
            </Text>
          </Box>
          {action?.(session)}
        </Group>
      ))}
    </Stack>
  );
}
