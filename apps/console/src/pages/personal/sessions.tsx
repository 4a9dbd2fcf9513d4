import { Button } from '@mantine/core';
import { endMySession, listMySessions } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { leaveSession } from '../../api/auth-state.js';
import { deviceName } from '../../components/device-name.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { SessionList } from '../../components/session-list.js';

export function Sessions() {
  const { t } = useTranslation();
  const { items, isPending, error, refetch } = useApiList(listMySessions, {});
  const end = useApiMutation(endMySession, [listMySessions]);
  return (
    <Panel title={t('personal.sessions')} lead={t('personal.sessionsLead')}>
      {isPending && <Loading />}
      <ProblemAlert problem={error ?? end.error} onRetry={() => void refetch()} />
      <SessionList
        sessions={items}
        action={({ id, device, address, current }) => (
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
        )}
      />
    </Panel>
  );
}
