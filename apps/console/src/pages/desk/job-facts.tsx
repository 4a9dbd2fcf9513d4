import { Anchor, Stack } from '@mantine/core';
import { getAsset, getSite, type Job } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnswer } from '../../api/queries.js';
import { isOpen, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Fact } from '../../parts/fact.js';
import { Panel } from '../../parts/panel.js';
import { useNames } from '../customers/access-history.js';
import { CustomerName } from './customer-name.js';
import { PriorityMark } from './marks.js';

export function JobFacts({ job }: { job: Job }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = useNames();
  const seesAssets = isOpen(me, 'assets');
  const asset = useAnswer(
    getAsset,
    { assetId: job.assetId ?? '' },
    { enabled: job.assetId !== null && seesAssets },
  );
  const site = useAnswer(
    getSite,
    { siteId: job.siteId ?? '' },
    { enabled: job.siteId !== null && seesAssets },
  );
  return (
    <Panel title={t('jobs.facts')}>
      <Stack component="dl" gap="sm" m={0}>
        {me.organization.kind === 'provider' && (
          <Fact name={t('desk.customer')}>
            <Anchor component={Link} size="sm" href={`/customers/${job.customerId}`}>
              <CustomerName id={job.customerId} />
            </Anchor>
          </Fact>
        )}
        <Fact name={t('jobs.type')}>{t(`jobs.types.${job.type}`)}</Fact>
        <Fact name={t('jobs.priority')}>
          <PriorityMark priority={job.priority} />
        </Fact>
        {asset.data && <Fact name={t('desk.asset')}>{asset.data.name}</Fact>}
        {site.data && <Fact name={t('desk.site')}>{site.data.name}</Fact>}
        {job.assigneeId && me.organization.kind === 'provider' && (
          <Fact name={t('jobs.assignee')}>{nameOf(job.assigneeId)}</Fact>
        )}
        <Fact name={t('jobs.origin')}>{t(job.reported ? 'jobs.reported' : 'jobs.byProvider')}</Fact>
        <Fact name={t('jobs.updated')}>{dateTime(job.updatedAt)}</Fact>
      </Stack>
    </Panel>
  );
}
