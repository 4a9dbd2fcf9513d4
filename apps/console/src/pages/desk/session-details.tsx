import { Anchor, Stack } from '@mantine/core';
import { getAsset, getJob, type VideoSession } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiQuery } from '../../api/queries.js';
import { hasArea, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { DescriptionItem } from '../../components/description-item.js';
import { Panel } from '../../components/panel.js';
import { CustomerName } from './customer-name.js';

export function SessionDetails({ session }: { session: VideoSession }) {
  const { t } = useTranslation();
  const me = useMe();
  const { customerId, jobId, assetId, plannedAt, startedAt, endedAt } = session;
  const job = useApiQuery(
    getJob,
    { jobId: jobId ?? '' },
    { enabled: jobId !== null && hasArea(me, 'jobs') },
  );
  const asset = useApiQuery(
    getAsset,
    { assetId: assetId ?? '' },
    { enabled: assetId !== null && hasArea(me, 'assets') },
  );
  return (
    <Panel title={t('jobs.details')}>
      <Stack component="dl" gap="sm" m={0}>
        {me.organization.kind === 'provider' && (
          <DescriptionItem name={t('desk.customer')}>
            <Anchor component={Link} size="sm" href={`/customers/${customerId}`}>
              <CustomerName id={customerId} />
            </Anchor>
          </DescriptionItem>
        )}
        <DescriptionItem name={t('video.plannedAt')}>{dateTime(plannedAt)}</DescriptionItem>
        {startedAt && (
          <DescriptionItem name={t('video.startedAt')}>{dateTime(startedAt)}</DescriptionItem>
        )}
        {endedAt && (
          <DescriptionItem name={t('video.endedAt')}>{dateTime(endedAt)}</DescriptionItem>
        )}
        {job.data && (
          <DescriptionItem name={t('desk.job')}>
            <Anchor component={Link} size="sm" href={`/jobs/${job.data.id}`}>
              #{job.data.number} {job.data.title}
            </Anchor>
          </DescriptionItem>
        )}
        {asset.data && <DescriptionItem name={t('desk.asset')}>{asset.data.name}</DescriptionItem>}
      </Stack>
    </Panel>
  );
}
