import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isOpen, useMe } from '../../app/me.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { sendPhotos, type Sent } from './send-photos.js';

/** The report is there; photos that did not make it can be sent again. */
export function Reported({ sent, onSent }: { sent: Sent; onSent: (sent: Sent) => void }) {
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
        {isOpen(me, 'jobs') && (
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
