import { Timeline, Text } from '@mantine/core';
import {
  listAccessChanges,
  listCustomerMembers,
  listServiceAccounts,
  type Customer,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { useMe, usePermission } from '../../app/me.js';
import { useColleagues } from '../../app/use-colleagues.js';
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

/**
 * Looks up the names of people and service accounts by id, where the user may see them.
 * @param customerId a customer of the user's organization, whose people are looked up, too
 */
export function usePersonNames(customerId = ''): (id: string | null) => string {
  const { t } = useTranslation();
  const me = useMe();
  const colleagues = useColleagues();
  const seesMembers = usePermission('members:read');
  const theirs = useApiQuery(
    listCustomerMembers,
    { customerId, limit: 200 },
    { enabled: seesMembers && customerId !== '' && me.organization.kind === 'provider' },
  ).data?.items;
  const programs = useApiQuery(
    listServiceAccounts,
    { limit: 200 },
    { enabled: usePermission('service-accounts:manage') },
  ).data?.items;
  return (id) => {
    if (id === null) return t('common.system');
    if (id === me.id) return t('common.you');
    const member = [...colleagues, ...(theirs ?? [])].find(({ userId }) => userId === id);
    if (member) return `${member.firstName} ${member.lastName}`;
    const program = programs?.find((each) => each.id === id);
    if (program) return t('serviceAccounts.named', { name: program.name });
    return seesMembers ? t('common.otherOrganization') : t('jobs.someoneElse');
  };
}
