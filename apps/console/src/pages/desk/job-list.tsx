import { Text } from '@mantine/core';
import { JobPriority, JobState, listJobs, type Job } from '@gatehouse/contracts/service-desk';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { usePermission, useMe } from '../../app/me.js';
import { Ago } from '../../components/ago.js';
import { AddButton, ImportButton } from '../../components/buttons.js';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { CustomerName } from './customer-name.js';
import { ImportJobs } from './import-jobs.js';
import { JobBadge, PriorityBadge } from './badges.js';
import { NewJob } from './new-job.js';

/** Jobs of one customer, or of all customers if no customer is given. */
export default function JobList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('jobs:write');
  const [adding, { open, close }] = useDisclosure();
  const [importing, load] = useDisclosure();
  const list = useList(listJobs, {
    input: { customerId },
    search: t('jobs.search'),
    ...(customerId === undefined && { savedAs: 'jobs' }),
    filters: {
      state: {
        label: t('jobs.state'),
        options: JobState.options,
        nameOf: (each) => t(`jobs.states.${each}`),
      },
      priority: {
        label: t('jobs.priority'),
        options: JobPriority.options,
        nameOf: (each) => t(`jobs.priorities.${each}`),
      },
    },
  });
  const columns: Column<Job>[] = [
    {
      header: t('jobs.number'),
      wide: true,
      render: ({ number }) => (
        <Text size="sm" c="dimmed">
          #{number}
        </Text>
      ),
    },
    {
      header: t('jobs.title'),
      render: ({ id, title, customerId: ownerId, state, reported }) => (
        <NameCell
          name={title}
          href={`/jobs/${id}`}
          detail={
            <>
              {isProvider && !customerId && <CustomerName id={ownerId} />}
              {reported && `${isProvider && !customerId ? ' · ' : ''}${t('jobs.reported')}`}
            </>
          }
          narrow={<JobBadge state={state} />}
        />
      ),
    },
    { header: t('jobs.state'), wide: true, render: (job) => <JobBadge state={job.state} /> },
    {
      header: t('jobs.priority'),
      wide: true,
      render: (job) => <PriorityBadge priority={job.priority} />,
    },
    { header: t('jobs.created'), wide: true, render: ({ createdAt }) => <Ago at={createdAt} /> },
  ];
  return (
    <ListPage
      title={t('nav.jobs')}
      lead={t('jobs.lead')}
      embedded={customerId !== undefined}
      actions={
        mayWrite && (
          <>
            {customerId === undefined && <ImportButton onClick={load.open} />}
            <AddButton label={t('jobs.add')} onClick={open} />
          </>
        )
      }
      list={list}
      columns={columns}
      keyOf={({ id }) => id}
      empty={{
        title: t('jobs.none'),
        text: t(isProvider ? 'jobs.noneText' : 'jobs.noneTextCustomer'),
      }}
    >
      {importing && <ImportJobs onClose={load.close} />}
      {adding && <NewJob customerId={customerId} onClose={close} />}
    </ListPage>
  );
}
