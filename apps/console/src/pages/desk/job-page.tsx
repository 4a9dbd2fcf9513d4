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
import { ask } from '../../api/ask.js';
import { useOptimistic, type Thing } from '../../parts/optimistic.js';
import { inAnswer, inLists } from '../../api/pending.js';
import { useAnswer } from '../../api/queries.js';
import { useMay, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Page } from '../../parts/page.js';
import { Panel } from '../../parts/panel.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { Waiting } from '../../parts/waiting.js';
import { Photos } from '../photos/photos.js';
import { Comments } from './comments.js';
import { EditJob } from './edit-job.js';
import { JobFacts } from './job-facts.js';
import { JobMark } from './marks.js';

export default function JobPage() {
  const { t } = useTranslation();
  const { id } = useParams<{ id: string }>();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = useMay('jobs:write') && isProvider;
  const [editing, { open, close }] = useDisclosure();
  const query = useAnswer(getJob, { jobId: id });
  if (query.isPending) return <Waiting />;
  if (!query.data)
    return <ProblemAlert problem={query.error} onRetry={() => void query.refetch()} />;
  const job = query.data;
  return (
    <Page
      title={job.title}
      lead={
        <Group gap="xs">
          <span>#{job.number}</span>
          <JobMark state={job.state} />
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
          <Photos jobId={job.id} />
          <Comments jobId={job.id} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 4 }}>
          <JobFacts job={job} />
        </Grid.Col>
      </Grid>
      {editing && <EditJob job={job} onClose={close} />}
    </Page>
  );
}

const jobAt = (jobId: string): Thing<Job, Job> => ({
  id: `job ${jobId}`,
  places: (update) => [inAnswer(getJob, { jobId }, update), inLists(listJobs, jobId, update)],
  settled: (job) => () => job,
  touches: [listJobs],
});

/** Where the job may go from here; it is there at once, and back again where the API refuses. */
function NextState({ job }: { job: Job }) {
  const { t } = useTranslation();
  const { change, problem, forgetProblem, isPending } = useOptimistic(jobAt(job.id), job);
  const moveTo = (state: Job['state']): void =>
    change({
      apply: (before) => ({ ...before, state }),
      send: () => ask(updateJob, { jobId: job.id, state }),
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
            <Menu.Item key={state} onClick={() => moveTo(state)}>
              <JobMark state={state} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <ProblemAlert problem={problem} onClose={forgetProblem} />
    </>
  );
}
