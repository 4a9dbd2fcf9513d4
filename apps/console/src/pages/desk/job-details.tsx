import { Anchor, Stack } from '@mantine/core';
import { getAsset, getSite, type Job } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { hasArea, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { DescriptionItem } from '../../components/description-item.js';
import { Panel } from '../../components/panel.js';
import { usePersonNames } from '../../app/use-person-names.js';
import { CustomerName } from './customer-name.js';
import { PriorityBadge } from './badges.js';

export function JobDetails({ job }: { job: Job }) {
  const { t } = useTranslation();
  const me = useMe();
  const nameOf = usePersonNames();
  const seesAssets = hasArea(me, 'assets');
  const asset = useApiQuery(
    getAsset,
    { assetId: job.assetId ?? '' },
    { enabled: job.assetId !== null && seesAssets },
  );
  const site = useApiQuery(
    getSite,
    { siteId: job.siteId ?? '' },
    { enabled: job.siteId !== null && seesAssets },
  );
  return (
    <Panel title={t('jobs.details')}>
      <Stack component="dl" gap="sm" m={0}>
        {me.organization.kind === 'provider' && (
          <DescriptionItem name={t('desk.customer')}>
            <Anchor component={Link} size="sm" href={`/customers/${job.customerId}`}>
              <CustomerName id={job.customerId} />
            </Anchor>
          </DescriptionItem>
        )}
        <DescriptionItem name={t('jobs.type')}>{t(`jobs.types.${job.type}`)}</DescriptionItem>
        <DescriptionItem name={t('jobs.priority')}>
          <PriorityBadge priority={job.priority} />
        </DescriptionItem>
        {asset.data && <DescriptionItem name={t('desk.asset')}>{asset.data.name}</DescriptionItem>}
        {site.data && <DescriptionItem name={t('desk.site')}>{site.data.name}</DescriptionItem>}
        {job.assigneeId && me.organization.kind === 'provider' && (
          <DescriptionItem name={t('jobs.assignee')}>{nameOf(job.assigneeId)}</DescriptionItem>
        )}
        <DescriptionItem name={t('jobs.origin')}>
          {t(job.reported ? 'jobs.reported' : 'jobs.byProvider')}
        </DescriptionItem>
        <DescriptionItem name={t('jobs.updated')}>{dateTime(job.updatedAt)}</DescriptionItem>
      </Stack>
    </Panel>
  );
}
