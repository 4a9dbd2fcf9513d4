import { Grid, SimpleGrid, Text } from '@mantine/core';
import { getDashboard } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { useApiQuery } from '../../api/queries.js';
import { hasArea, useMe } from '../../app/me.js';
import { number } from '../../i18n/formats.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { BarChart } from './bar-chart.js';
import { JobsByMonth } from './jobs-by-month.js';

/** Statistics for the last 12 months, limited to the areas the user can see. */
export function Statistics() {
  const { t } = useTranslation();
  const me = useMe();
  const [showsJobs, showsAssets] = [hasArea(me, 'jobs'), hasArea(me, 'assets')];
  const query = useApiQuery(getDashboard, {});
  const { data } = query;
  if (query.isPending) return <Loading />;
  if (!data) return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const { jobsByState: jobs, assetsByState: assets, hoursToClose } = data;
  const open = jobs.new + jobs.planned + jobs['in-progress'] + jobs['on-hold'];
  const closed = data.months.reduce((sum, each) => sum + each.closed, 0);
  const broken = assets['needs-attention'] + assets['out-of-order'];
  return (
    <>
      <SimpleGrid cols={{ base: 2, md: 4 }} mb="lg" spacing="md">
        {showsJobs && (
          <>
            <Figure name={t('dashboard.open')} value={number(open)} />
            <Figure name={t('dashboard.closed')} value={number(closed)} />
            <Figure
              name={t('dashboard.median')}
              value={
                hoursToClose ? t('dashboard.hours', { value: number(hoursToClose.median, 1) }) : '–'
              }
            />
          </>
        )}
        {showsAssets && <Figure name={t('dashboard.attention')} value={number(broken)} />}
      </SimpleGrid>
      <Grid gap="md">
        {showsJobs && (
          <>
            <Grid.Col span={{ base: 12, md: 7 }}>
              <Panel title={t('dashboard.months')}>
                <JobsByMonth months={data.months} />
              </Panel>
            </Grid.Col>
            <Grid.Col span={{ base: 12, md: 5 }}>
              <Panel title={t('dashboard.jobsByState')}>
                <BarChart
                  bars={typedEntries(jobs).map(([state, count]) => ({
                    name: t(`jobs.states.${state}`),
                    count,
                  }))}
                  none={t('jobs.none')}
                />
              </Panel>
            </Grid.Col>
          </>
        )}
        {showsAssets && (
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Panel title={t('dashboard.assetsByState')}>
              <BarChart
                bars={typedEntries(assets).map(([state, count]) => ({
                  name: t(`assets.states.${state}`),
                  count,
                }))}
                none={t('assets.none')}
              />
            </Panel>
          </Grid.Col>
        )}
        {showsJobs && (
          <Grid.Col span={{ base: 12, md: 6 }}>
            <Panel title={t('dashboard.openBySite')}>
              <BarChart
                bars={data.openJobsBySite.map(({ siteId, name, open: count }) => ({
                  name: siteId === null ? t('dashboard.noSite') : (name ?? '–'),
                  count,
                }))}
                none={t('dashboard.nothingOpen')}
              />
            </Panel>
          </Grid.Col>
        )}
      </Grid>
    </>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div className="panel">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text fz={26} fw={650} lh={1.3}>
        {value}
      </Text>
    </div>
  );
}

const typedEntries = <Name extends string>(counts: Record<Name, number>): [Name, number][] =>
  Object.entries(counts) as [Name, number][];
