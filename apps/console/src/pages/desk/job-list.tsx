import { Button, Text } from '@mantine/core';
import { JobPriority, JobState, listJobs, type Job } from '@gatehouse/contracts/service-desk';
import { useDisclosure } from '@mantine/hooks';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePages } from '../../api/queries.js';
import { useMay, useMe } from '../../app/me.js';
import { ago } from '../../i18n/formats.js';
import { Empty } from '../../parts/empty.js';
import { Choice, Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Search, useAddressPart } from '../../parts/search.js';
import { CustomerName } from './customer-name.js';
import { JobMark, PriorityMark } from './marks.js';
import { NewJob } from './new-job.js';

/** The jobs of one customer, or of all that the caller may see, newest first. */
export function JobList({ customerId }: { customerId?: string }) {
  const { t } = useTranslation();
  const isProvider = useMe().organization.kind === 'provider';
  const mayWrite = useMay('jobs:write');
  const [q, setQ] = useAddressPart('q');
  const [state, setState] = useAddressPart('state');
  const [priority, setPriority] = useAddressPart('priority');
  const [adding, { open, close }] = useDisclosure();
  const wish = {
    q: q || undefined,
    state: JobState.safeParse(state).data,
    priority: JobPriority.safeParse(priority).data,
  };
  const pages = usePages(listJobs, { ...wish, customerId });
  const isFiltered = Object.values(wish).some(Boolean);
  const add = mayWrite && (
    <Button leftSection={<Plus size={16} aria-hidden />} onClick={open}>
      {t('jobs.add')}
    </Button>
  );
  const columns: Column<Job>[] = [
    {
      header: t('jobs.number'),
      wide: true,
      show: ({ number }) => (
        <Text size="sm" c="dimmed">
          #{number}
        </Text>
      ),
    },
    {
      header: t('jobs.title'),
      show: ({ id, title, customerId: whose, state: standing, reported }) => (
        <>
          <Link className="row-link" href={`/jobs/${id}`}>
            {title}
          </Link>
          <Text size="xs" c="dimmed">
            {isProvider && !customerId && <CustomerName id={whose} />}
            {reported && `${isProvider && !customerId ? ' · ' : ''}${t('jobs.reported')}`}
          </Text>
          <div className="narrow">
            <JobMark state={standing} />
          </div>
        </>
      ),
    },
    { header: t('jobs.state'), wide: true, show: (job) => <JobMark state={job.state} /> },
    {
      header: t('jobs.priority'),
      wide: true,
      show: (job) => <PriorityMark priority={job.priority} />,
    },
    { header: t('jobs.created'), wide: true, show: ({ createdAt }) => ago(createdAt) },
  ];
  return (
    <>
      <Filters action={add}>
        <Search label={t('jobs.search')} initial={q} onSearch={setQ} />
        <Choice
          label={t('jobs.state')}
          value={wish.state}
          options={JobState.options}
          nameOf={(each) => t(`jobs.states.${each as JobState}`)}
          onChange={setState}
        />
        <Choice
          label={t('jobs.priority')}
          value={wish.priority}
          options={JobPriority.options}
          nameOf={(each) => t(`jobs.priorities.${each as JobPriority}`)}
          onChange={setPriority}
        />
      </Filters>
      <List
        label={t('nav.jobs')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={
          isFiltered ? (
            <Empty title={t('common.nothingFound')} text={t('common.nothingFoundText')} />
          ) : (
            <Empty
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
