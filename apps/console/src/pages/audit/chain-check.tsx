import { Alert, Button, Stack, Text } from '@mantine/core';
import { verifyAuditEvents, type ChainReport } from '@gatehouse/contracts/audit';
import { useMutation } from '@tanstack/react-query';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { callApi } from '../../api/call-api.js';
import { dateTime, number } from '../../i18n/formats.js';
import { ProblemAlert } from '../../components/problem-alert.js';

/** Verifies an organization's audit chain and shows where it's broken. */
export function ChainCheck({ organizationId }: { organizationId?: string }) {
  const { t } = useTranslation();
  const check = useMutation({
    mutationFn: (after: number) => callApi(verifyAuditEvents, { organizationId, after }),
  });
  return (
    <Stack gap="xs" mb="md" align="flex-start">
      <Button
        variant="default"
        leftSection={<ShieldCheck size={15} aria-hidden />}
        loading={check.isPending}
        onClick={() => check.mutate(0)}
      >
        {t('audit.verify')}
      </Button>
      <div role="status" style={{ alignSelf: 'stretch' }}>
        <ProblemAlert problem={check.error} />
        {check.data && <Report report={check.data} onGoOn={check.mutate} />}
      </div>
    </Stack>
  );
}

function Report({ report, onGoOn }: { report: ChainReport; onGoOn: (after: number) => void }) {
  const { t } = useTranslation();
  const { firstBroken, checkpoint, complete, checkedTo } = report;
  const Icon = firstBroken ? ShieldAlert : ShieldCheck;
  return (
    <Alert
      color={firstBroken ? 'red' : 'teal'}
      variant="outline"
      icon={<Icon size={18} aria-hidden />}
    >
      <Text size="sm">{verdict()}</Text>
      {checkpoint && (
        <Text size="xs">
          {t('audit.signed', {
            position: number(checkpoint.position),
            at: dateTime(checkpoint.at),
          })}
        </Text>
      )}
      {!complete && (
        <Button mt="xs" size="compact-sm" variant="default" onClick={() => onGoOn(checkedTo)}>
          {t('audit.verifyMore')}
        </Button>
      )}
    </Alert>
  );

  function verdict(): string {
    if (firstBroken) {
      const { position, fault } = firstBroken;
      return t('audit.broken', { position: number(position), fault: t(`audit.faults.${fault}`) });
    }
    if (!complete) return t('audit.intactSoFar', { position: number(checkedTo) });
    return t('audit.intact', { count: report.count });
  }
}
