import { Anchor, Grid, SimpleGrid, Text } from '@mantine/core';
import { getDashboard, type Dashboard } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { hasArea, useMe } from '../../app/me.js';
import { duration, number } from '../../i18n/formats.js';
import { EmptyState } from '../../components/empty-state.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { BarChart } from './bar-chart.js';
import { JobsByMonth } from './jobs-by-month.js';

/** Statistics for the last 12 months, limited to the areas the user can see. */
export function Statistics() {
  const me = useMe();
  const query = useApiQuery(getDashboard, {});
  const { data } = query;
  if (query.isPending) return <Loading />;
  if (!data) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const shows = { jobs: hasArea(me, 'jobs'), assets: hasArea(me, 'assets') };
  return (
    <>
      <Figures data={data} shows={shows} />
      <Grid gap="md">
        {shows.jobs && <Jobs data={data} />}
        {shows.assets && <Assets data={data} />}
      </Grid>
    </>
  );
}

function Figures({ data, shows }: { data: Dashboard; shows: { jobs: boolean; assets: boolean } }) {
  const { t } = useTranslation();
  const { jobsByState: jobs, assetsByState: assets, hoursToClose } = data;
  const open = jobs.new + jobs.planned + jobs['in-progress'] + jobs['on-hold'];
  const closed = data.months.reduce((sum, each) => sum + each.closed, 0);
  const broken = assets['needs-attention'] + assets['out-of-order'];
  return (
    <SimpleGrid cols={{ base: 2, md: 4 }} mb="lg" spacing="md">
      {shows.jobs && (
        <>
          <Figure name={t('dashboard.open')} value={number(open)} />
          <Figure name={t('dashboard.closed')} value={number(closed)} />
          <Figure
            name={t('dashboard.median')}
            value={hoursToClose ? duration(hoursToClose.median) : '–'}
            detail={hoursToClose && t('dashboard.most', { time: duration(hoursToClose.p90) })}
          />
        </>
      )}
      {shows.assets && <Figure name={t('dashboard.attention')} value={number(broken)} />}
    </SimpleGrid>
  );
}

function Jobs({ data }: { data: Dashboard }) {
  const { t } = useTranslation();
  if (isNothing(data.jobsByState)) return <Nothing of="jobs" title={t('dashboard.months')} />;
  return (
    <>
      <Grid.Col span={{ base: 12, md: 7 }}>
        <JobsByMonth months={data.months} />
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 5 }}>
        <Panel title={t('dashboard.jobsByState')}>
          <BarChart
            bars={typedEntries(data.jobsByState).map(([state, count]) => ({
              name: t(`jobs.states.${state}`),
              count,
              href: `/jobs?state=${state}`,
            }))}
            none={t('jobs.none')}
          />
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, md: 6 }}>
        <Panel title={t('dashboard.openBySite')}>
          <BarChart
            bars={data.openJobsBySite.map(({ siteId, name, open }) => ({
              name: siteId === null ? t('dashboard.noSite') : (name ?? '–'),
              count: open,
            }))}
            none={t('dashboard.nothingOpen')}
          />
        </Panel>
      </Grid.Col>
    </>
  );
}

function Assets({ data }: { data: Dashboard }) {
  const { t } = useTranslation();
  if (isNothing(data.assetsByState))
    return <Nothing of="assets" title={t('dashboard.assetsByState')} />;
  return (
    <Grid.Col span={{ base: 12, md: 6 }}>
      <Panel title={t('dashboard.assetsByState')}>
        <BarChart
          bars={typedEntries(data.assetsByState).map(([state, count]) => ({
            name: t(`assets.states.${state}`),
            count,
            href: `/assets?state=${state}`,
          }))}
          none={t('assets.none')}
        />
      </Panel>
    </Grid.Col>
  );
}

/** Says what will be counted, and leads there. */
function Nothing({ of, title }: { of: 'jobs' | 'assets'; title: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  return (
    <Grid.Col span={{ base: 12, md: 6 }}>
      <Panel title={title}>
        <EmptyState
          title={t(`${of}.none`)}
          text={t(isProvider ? `${of}.noneText` : `${of}.noneTextCustomer`)}
          action={
            <Anchor component={Link} href={`/${of}`} size="sm">
              {t(`nav.${of}`)}
            </Anchor>
          }
        />
      </Panel>
    </Grid.Col>
  );
}

function Figure({ name, value, detail }: { name: string; value: string; detail?: string | null }) {
  return (
    <div className="panel">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz={26} fw={650} lh={1.3}>
        {value}
      </Text>
      {detail && (
        <Text size="xs" c="dimmed">
          {detail}
        </Text>
      )}
    </div>
  );
}

const isNothing = (counts: Record<string, number>): boolean =>
  Object.values(counts).every((count) => count === 0);

const typedEntries = <Name extends string>(counts: Record<Name, number>): [Name, number][] =>
  Object.entries(counts) as [Name, number][];
