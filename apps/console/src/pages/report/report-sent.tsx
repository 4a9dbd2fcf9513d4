import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { hasArea, useMe } from '../../app/me.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { sendPhotos, type SentReport } from './send-photos.js';

/** Confirms the report and lets the user retry failed photos. */
export function ReportSent({
  sent,
  onSent,
}: {
  sent: SentReport;
  onSent: (sent: SentReport) => void;
}) {
  const { t } = useTranslation();
  const me = useMe();
  const [busy, setBusy] = useState(false);
  const { job, missing, problem } = sent;
  const again = async (): Promise<void> => {
    setBusy(true);
    onSent(await sendPhotos(job, missing));
    setBusy(false);
  };
  return (
    <Page title={t('report.done')} lead={t('report.doneText', { number: job.number })}>
      <Stack align="flex-start">
        {missing.length > 0 && (
          <>
            <Text size="sm">{t('photos.notAdded', { count: missing.length })}</Text>
            <ProblemAlert problem={problem} />
            <Button variant="default" loading={busy} onClick={() => void again()}>
              {t('common.tryAgain')}
            </Button>
          </>
        )}
        {hasArea(me, 'jobs') && (
          <Group>
            <Button component={Link} href={`/jobs/${job.id}`}>
              {t('report.open')}
            </Button>
          </Group>
        )}
      </Stack>
    </Page>
  );
}
