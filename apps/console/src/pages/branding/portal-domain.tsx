import { Button, Stack, Text } from '@mantine/core';
import {
  getBranding,
  getPortalDomain,
  verifyPortalDomain,
  type PortalDomain,
} from '@gatehouse/contracts/notifications';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiQuery } from '../../api/queries.js';
import { CodeLine } from '../../components/code-block.js';
import { DescriptionItem } from '../../components/description-item.js';
import { Loading } from '../../components/loading.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { StatusBadge } from '../../components/status-badge.js';
import { toast } from '../../components/toast.js';
import { dateTime } from '../../i18n/formats.js';

/** Whether the domain is verified and its record still there; otherwise, what to publish. */
export function PortalDomainPanel({ domain }: { domain: string }) {
  const { data, error, isPending, refetch } = useApiQuery(getPortalDomain, {});
  return (
    <Panel title={domain} lead={data && <DomainStatus portal={data} />}>
      {isPending && <Loading />}
      <ProblemAlert problem={error} onRetry={() => void refetch()} />
      {data && (
        <Stack gap="sm">
          <Explanation portal={data} />
          {!isInOrder(data) && <RecordToPublish record={data.record} />}
        </Stack>
      )}
    </Panel>
  );
}

const isInOrder = ({ verifiedAt, missedChecks }: PortalDomain): boolean =>
  verifiedAt !== null && missedChecks === 0;

function DomainStatus({ portal }: { portal: PortalDomain }) {
  const { t } = useTranslation();
  const { verifiedAt, seenAt, missedChecks } = portal;
  if (verifiedAt === null)
    return seenAt === null ? (
      <StatusBadge tone="waiting">{t('branding.domainUnverified')}</StatusBadge>
    ) : (
      <StatusBadge tone="bad">{t('branding.domainLapsed')}</StatusBadge>
    );
  if (missedChecks > 0)
    return <StatusBadge tone="waiting">{t('branding.domainMissing')}</StatusBadge>;
  return (
    <StatusBadge tone="good">
      {t('branding.domainVerified', { when: dateTime(verifiedAt) })}
    </StatusBadge>
  );
}

function Explanation({ portal }: { portal: PortalDomain }) {
  const { t } = useTranslation();
  const { verifiedAt, seenAt } = portal;
  if (seenAt === null) return <Text size="sm">{t('branding.domainRecord')}</Text>;
  const when = dateTime(seenAt);
  if (isInOrder(portal))
    return (
      <Text size="sm" c="dimmed">
        {t('branding.domainSeen', { when })}
      </Text>
    );
  return (
    <Text size="sm">
      {t(verifiedAt === null ? 'branding.domainLapsedText' : 'branding.domainMissingText', {
        when,
      })}
    </Text>
  );
}

function RecordToPublish({ record: { type, name, value } }: Pick<PortalDomain, 'record'>) {
  const { t } = useTranslation();
  const verify = useApiMutation(verifyPortalDomain, [getBranding, getPortalDomain]);
  return (
    <Stack gap="sm">
      <Stack component="dl" gap="sm" m={0}>
        <DescriptionItem name={t('branding.recordType')}>{type}</DescriptionItem>
        <DescriptionItem name={t('branding.recordName')}>
          <CodeLine text={name} copyLabel={t('branding.copyRecordName')} />
        </DescriptionItem>
        <DescriptionItem name={t('branding.recordValue')}>
          <CodeLine text={value} copyLabel={t('branding.copyRecordValue')} />
        </DescriptionItem>
      </Stack>
      <ProblemAlert problem={verify.error} />
      <Button
        variant="default"
        style={{ alignSelf: 'flex-start' }}
        loading={verify.isPending}
        onClick={() =>
          verify.mutate({}, { onSuccess: () => toast.success(t('branding.domainNowVerified')) })
        }
      >
        {t('branding.verify')}
      </Button>
    </Stack>
  );
}
