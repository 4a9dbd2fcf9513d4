import { Button, Text } from '@mantine/core';
import { JobPriority, JobState, listJobs, type Job } from '@gatehouse/contracts/service-desk';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiList } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { ago } from '../../i18n/formats.js';
import { EmptyState } from '../../components/empty-state.js';
import { FilterSelect, FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';
import { CustomerName } from './customer-name.js';
import { JobBadge, PriorityBadge } from './badges.js';
import { NewJob } from './new-job.js';

/** Jobs of one customer, or of all customers if no customer is given. */
export function JobList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = usePermission('jobs:write');
  const [q, setQ] = useQueryParam('q');
  const [state, setState] = useQueryParam('state');
  const [priority, setPriority] = useQueryParam('priority');
  const [adding, { open, close }] = useDisclosure();
  const filter = {
    q: q || undefined,
    state: JobState.safeParse(state).data,
    priority: JobPriority.safeParse(priority).data,
  };
  const pages = useApiList(listJobs, { ...filter, customerId });
  const isFiltered = Object.values(filter).some(Boolean);
  const add = mayWrite && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={open}>
      {t('jobs.add')}
    </Button>
  );
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
      render: ({ id, title, customerId: whose, state, reported }) => (
        <>
          <Link className="row-link" href={`/jobs/${id}`}>
            {title}
          </Link>
          <Text size="xs" c="dimmed">
            {isProvider && !customerId && <CustomerName id={whose} />}
            {reported && `${isProvider && !customerId ? ' · ' : ''}${t('jobs.reported')}`}
          </Text>
          <div className="narrow">
            <JobBadge state={state} />
          </div>
        </>
      ),
    },
    { header: t('jobs.state'), wide: true, render: (job) => <JobBadge state={job.state} /> },
    {
      header: t('jobs.priority'),
      wide: true,
      render: (job) => <PriorityBadge priority={job.priority} />,
    },
    { header: t('jobs.created'), wide: true, render: ({ createdAt }) => ago(createdAt) },
  ];
  return (
    <>
      <FilterBar action={add}>
        <SearchInput label={t('jobs.search')} initial={q} onSearch={setQ} />
        <FilterSelect
          label={t('jobs.state')}
          value={filter.state}
          options={JobState.options}
          nameOf={(each) => t(`jobs.states.${each as JobState}`)}
          onChange={setState}
        />
        <FilterSelect
          label={t('jobs.priority')}
          value={filter.priority}
          options={JobPriority.options}
          nameOf={(each) => t(`jobs.priorities.${each as JobPriority}`)}
          onChange={setPriority}
        />
      </FilterBar>
      <DataTable
        label={t('nav.jobs')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          isFiltered ? (
            <EmptyState title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <EmptyState
              title={t('jobs.none')}
              text={t(isProvider ? 'jobs.noneText' : 'jobs.noneTextCustomer')}
            />
          )
        }
      />
      {adding && <NewJob customerId={customerId} onClose={close} />}
    </>
  );
}
