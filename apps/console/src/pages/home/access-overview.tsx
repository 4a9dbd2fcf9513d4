import { Anchor, Grid, Text } from '@mantine/core';
import { listCustomers, type Customer } from '@gatehouse/contracts/tenant-access';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { usePermission } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { WaitingCustomer } from './waiting-customer.js';

const SHOWN = 6;
const LATELY_DAYS = 14;
const DAY_MS = 24 * 60 * 60 * 1_000;
const LIMIT = 200;

/** Which customers wait for access the longest, and which have accepted lately. */
export function AccessOverview() {
  const mayRead = usePermission('customers:read');
  return (
    mayRead && (
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Waiting />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <AcceptedLately />
        </Grid.Col>
      </Grid>
    )
  );
}

function Waiting() {
  const { t } = useTranslation();
  const query = useApiQuery(listCustomers, { access: 'pending', limit: LIMIT });
  const waiting = (query.data?.items ?? []).toSorted(by(({ access }) => access.pendingSince));
  const count = `${waiting.length}${query.data?.nextCursor ? '+' : ''}`;
  return (
    <Panel
      title={t('home.waiting')}
      lead={t('home.waitingLead')}
      side={
        waiting.length > SHOWN && (
          <Anchor component={Link} href="/customers?access=pending" size="sm">
            {t('home.all', { count })}
          </Anchor>
        )
      }
    >
      {query.isPending && <Loading />}
      <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      {query.data && waiting.length === 0 && <Nothing text={t('home.noneWaiting')} />}
      <ul className="rows">
        {waiting.slice(0, SHOWN).map((customer) => (
          <WaitingCustomer key={customer.id} customer={customer} />
        ))}
      </ul>
    </Panel>
  );
}

function AcceptedLately() {
  const { t } = useTranslation();
  const updatedSince = useMemo(startOfPeriod, []);
  const query = useApiQuery(listCustomers, { access: 'accepted', updatedSince, limit: LIMIT });
  const accepted = (query.data?.items ?? [])
    .filter(({ access }) => (access.acceptedAt?.getTime() ?? 0) >= Date.parse(updatedSince))
    .toSorted(by(({ access }) => access.acceptedAt))
    .toReversed();
  return (
    <Panel title={t('home.accepted')} lead={t('home.acceptedLead', { count: LATELY_DAYS })}>
      {query.isPending && <Loading />}
      <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />
      {query.data && accepted.length === 0 && <Nothing text={t('home.noneAccepted')} />}
      <ul className="rows">
        {accepted.slice(0, SHOWN).map(({ id, name, access }) => (
          <li key={id}>
            <Anchor component={Link} href={`/customers/${id}`} size="sm" fw={550}>
              {name}
            </Anchor>
            <Text size="sm" c="dimmed">
              {access.acceptedAt && <Ago at={access.acceptedAt} />}
            </Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const Nothing = ({ text }: { text: string }) => (
  <Text size="sm" c="dimmed">
    {text}
  </Text>
);

/** The start of a day, so that the query stays the same. */
const startOfPeriod = (): string =>
  new Date(Math.floor(Date.now() / DAY_MS - LATELY_DAYS) * DAY_MS).toISOString();

const by =
  (timeOf: (customer: Customer) => Date | null) =>
  (one: Customer, other: Customer): number =>
    (timeOf(one)?.getTime() ?? 0) - (timeOf(other)?.getTime() ?? 0);
