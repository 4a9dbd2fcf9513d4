import { Anchor, Stack } from '@mantine/core';
import { getAsset, getJob, type VideoSession } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnswer } from '../../api/queries.js';
import { isOpen, useMe } from '../../app/me.js';
import { dateTime } from '../../i18n/formats.js';
import { Fact } from '../../parts/fact.js';
import { Panel } from '../../parts/panel.js';
import { CustomerName } from './customer-name.js';

/** When a session was and what it is about, as far as one may see that. */
export function SessionFacts({ session }: { session: VideoSession }) {
  const { t } = useTranslation();
  const me = useMe();
  const { customerId, jobId, assetId, plannedAt, startedAt, endedAt } = session;
  const job = useAnswer(
    getJob,
    { jobId: jobId ?? '' },
    { enabled: jobId !== null && isOpen(me, 'jobs') },
  );
  const asset = useAnswer(
    getAsset,
    { assetId: assetId ?? '' },
    { enabled: assetId !== null && isOpen(me, 'assets') },
  );
  return (
    <Panel title={t('jobs.facts')}>
      <Stack component="dl" gap="sm" m={0}>
        {me.organization.kind === 'provider' && (
          <Fact name={t('desk.customer')}>
            <Anchor component={Link} size="sm" href={`/customers/${customerId}`}>
              <CustomerName id={customerId} />
            </Anchor>
          </Fact>
        )}
        <Fact name={t('video.plannedAt')}>{dateTime(plannedAt)}</Fact>
        {startedAt && <Fact name={t('video.startedAt')}>{dateTime(startedAt)}</Fact>}
        {endedAt && <Fact name={t('video.endedAt')}>{dateTime(endedAt)}</Fact>}
        {job.data && (
          <Fact name={t('desk.job')}>
            <Anchor component={Link} size="sm" href={`/jobs/${job.data.id}`}>
              #{job.data.number} {job.data.title}
            </Anchor>
          </Fact>
        )}
        {asset.data && <Fact name={t('desk.asset')}>{asset.data.name}</Fact>}
      </Stack>
    </Panel>
  );
}
