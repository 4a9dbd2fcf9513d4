import { Timeline, Text } from '@mantine/core';
import { listAccessChanges, type Customer } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { usePersonNames } from '../../app/use-person-names.js';
import { dateTime } from '../../i18n/formats.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';

export function AccessHistory({ customer }: { customer: Customer }) {
  const { t } = useTranslation();
  const history = useApiQuery(listAccessChanges, { customerId: customer.id, limit: 50 });
  const nameOf = usePersonNames(customer.id);
  return (
    <Panel title={t('access.history')}>
      {history.isPending && <Loading />}
      <ProblemAlert problem={history.error} onRetry={() => void history.refetch()} />
      {history.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('access.noHistory')}
        </Text>
      )}
      <Timeline bulletSize={12} lineWidth={2} active={-1}>
        {history.data?.items.map(({ at, actorId, from, to }) => (
          <Timeline.Item
            key={`${at.toISOString()} ${to}`}
            title={
              <Text size="sm" fw={550}>
                {from === to
                  ? t('access.areasChanged')
                  : t('access.change', {
                      from: t(`access.status.${from}`),
                      to: t(`access.status.${to}`),
                    })}
              </Text>
            }
          >
            <Text size="xs" c="dimmed">
              {dateTime(at)} · {nameOf(actorId)}
            </Text>
          </Timeline.Item>
        ))}
      </Timeline>
    </Panel>
  );
}
