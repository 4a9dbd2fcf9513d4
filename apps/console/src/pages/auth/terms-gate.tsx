import { Alert, Box, Button, Checkbox, Group } from '@mantine/core';
import type { TermsRequired } from '@gatehouse/contracts/tenant-access';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { acceptTermsVersion, leaveSession } from '../../api/auth-state.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { AuthLayout } from './auth-layout.js';

/** Blocks everything else until the user accepts the Terms and Conditions. */
export default function TermsGate({ terms }: { terms: TermsRequired }) {
  const { t } = useTranslation();
  const [read, setRead] = useState(false);
  const acceptance = useMutation({ mutationFn: () => acceptTermsVersion(terms.version) });
  return (
    <AuthLayout wide title={terms.title} lead={t('terms.lead', { version: terms.version })}>
      <Box
        className="panel prose"
        mah="45vh"
        tabIndex={0}
        role="region"
        aria-label={terms.title}
        style={{ overflowY: 'auto', fontSize: '0.875rem' }}
      >
        {terms.body}
      </Box>
      <ProblemAlert problem={acceptance.error} />
      <Checkbox
        label={t('terms.haveRead')}
        checked={read}
        onChange={(event) => setRead(event.currentTarget.checked)}
      />
      <Alert color="gray" variant="light" c="dimmed">
        {t('terms.declining')}
      </Alert>
      <Group justify="space-between">
        <Button variant="default" onClick={() => void leaveSession()}>
          {t('common.signOut')}
        </Button>
        <Button disabled={!read} loading={acceptance.isPending} onClick={() => acceptance.mutate()}>
          {t('terms.accept')}
        </Button>
      </Group>
    </AuthLayout>
  );
}
