import { Badge, Box, Button, Group, Stack, Text } from '@mantine/core';
import { endMySession, listMySessions } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { leaveSession } from '../../api/auth-state.js';
import { Ago } from '../../components/ago.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { deviceName } from './device-name.js';

export function Sessions() {
  const { t } = useTranslation();
  const { items, isPending, error, refetch } = useApiList(listMySessions, {});
  const end = useApiMutation(endMySession, [listMySessions]);
  return (
    <Panel title={t('personal.sessions')} lead={t('personal.sessionsLead')}>
      {isPending && <Loading />}
      <ProblemAlert problem={error ?? end.error} onRetry={() => void refetch()} />
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map(({ id, device, address, lastSeenAt, current }) => (
          <Group component="li" key={id} justify="space-between" wrap="nowrap">
            <Box miw={0}>
              <Text size="sm" fw={550} title={device}>
                {deviceName(device) ?? t('personal.unknownDevice')}{' '}
                {current && (
                  <Badge size="xs" variant="outline" color="teal" c="var(--mantine-color-text)">
                    {t('personal.thisOne')}
                  </Badge>
                )}
              </Text>
              <Text size="xs" c="dimmed">
                {address} · <Ago at={lastSeenAt} />
              </Text>
            </Box>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={
                current
                  ? undefined
                  : t('personal.endSession', { device: deviceName(device) ?? address })
              }
              onClick={() => (current ? void leaveSession() : end.mutate({ sessionId: id }))}
            >
              {t(current ? 'common.signOut' : 'personal.end')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Panel>
  );
}
