import { Button, Grid, Group, Menu, Space, Text } from '@mantine/core';
import {
  getJob,
  jobTransitions,
  listJobs,
  updateJob,
  type Job,
} from '@gatehouse/contracts/service-desk';
import { useDisclosure } from '@mantine/hooks';
import { ChevronDown, Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'wouter';
import { callApi } from '../../api/call-api.js';
import {
  useOptimisticMutation,
  type OptimisticTarget,
} from '../../components/use-optimistic-mutation.js';
import { inQuery, inLists } from '../../api/pending-changes.js';
import { useApiQuery } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Page } from '../../components/page.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { Photos } from '../photos/photos.js';
import { Comments } from './comments.js';
import { EditJob } from './edit-job.js';
import { JobDetails } from './job-details.js';
import { JobBadge } from './badges.js';

export default function JobPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('jobs:write') && isProvider;
  const [editing, { open, close }] = useDisclosure();
  const query = useApiQuery(getJob, { jobId: id });
  if (query.isPending) return <Loading />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const job = query.data;
  return (
    <Page
      parents={[{ label: t('nav.jobs'), href: '/jobs' }]}
      title={job.title}
      lead={
        <Group gap="xs">
          <span>#{job.number}</span>
          <JobBadge state={job.state} />
          <span>{dateTime(job.createdAt)}</span>
        </Group>
      }
      actions={
        mayWrite && (
          <>
            <Button variant="default" leftSection={<Pencil size={15} aria-hidden />} onClick={open}>
              {t('common.edit')}
            </Button>
            <NextState job={job} />
          </>
        )
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 8 }}>
          <Panel title={t('jobs.description')}>
            <Text size="sm" className="prose">
              {job.description}
            </Text>
          </Panel>
          <Space h="lg" />
          <Photos jobId={job.id} customerId={job.customerId} />
          <Comments job={job} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <JobDetails job={job} />
        </Grid.Col>
      </Grid>
      {editing && <EditJob job={job} onClose={close} />}
    </Page>
  );
}

const jobAt = (jobId: string): OptimisticTarget<Job, Job> => ({
  id: `job ${jobId}`,
  cacheTargets: (update) => [inQuery(getJob, { jobId }, update), inLists(listJobs, jobId, update)],
  applyResponse: (job) => () => job,
  touches: [listJobs],
});

/** The job's possible next states. Updates optimistically and rolls back on error. */
function NextState({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { change, problem, clearProblem, isPending } = useOptimisticMutation(jobAt(job.id), job);
  const setState = (state: Job['state']): void =>
    change({
      apply: (before) => ({ ...before, state }),
      send: () => callApi(updateJob, { jobId: job.id, state }),
    });
  const next = jobTransitions[job.state];
  if (next.length === 0) return null;
  return (
    <>
      <Menu>
        <Menu.Target>
          <Button
            variant="default"
            loading={isPending}
            rightSection={<ChevronDown size={15} aria-hidden />}
          >
            {t('jobs.move')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {next.map((state) => (
            <Menu.Item key={state} onClick={() => setState(state)}>
              <JobBadge state={state} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemAlert problem={problem} onClose={clearProblem} />
    </>
  );
}
