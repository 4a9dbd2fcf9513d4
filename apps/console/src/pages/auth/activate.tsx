import { Alert, Button, Stack } from '@mantine/core';
import { lookUpActivation, renewActivation } from '@gatehouse/contracts/invitations';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { callApi } from '../../api/call-api.js';
import { ApiError } from '../../api/api-error.js';
import { useApiQuery } from '../../api/queries.js';
import { useOrganizationPortal } from '../../api/use-portal.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { Loading } from '../../components/loading.js';
import { ActivationForm } from './activation-form.js';
import { AuthLayout } from './auth-layout.js';
import { useLinkToken } from './use-link-token.js';

/** The page behind an invitation link. Opening it has no side effects, since mail scanners open links too. */
export default function Activate() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const link = useApiQuery(lookUpActivation, { token }, { enabled: token !== '' });
  useOrganizationPortal(link.data?.organization.id);
  if (token === '')
    return (
      <AuthLayout title={t('activation.noToken')} lead={t('auth.noToken')}>
        <Button component={Link} href="/sign-in" variant="default" fullWidth>
          {t('auth.backToSignIn')}
        </Button>
      </AuthLayout>
    );
  if (link.isPending)
    return (
      <AuthLayout title={t('activation.opening')}>
        <Loading />
      </AuthLayout>
    );
  if (link.data) {
    return (
      <ActivationForm
        key={token}
        link={link.data}
        token={token}
        onEnded={() => void link.refetch()}
      />
    );
  }
  const code = link.error instanceof ApiError ? link.error.code : '';
  if (code === 'invitation-expired') return <ExpiredLink key={token} token={token} />;
  return (
    <AuthLayout title={t('activation.openFailed')}>
      <ProblemAlert problem={link.error} onRetry={() => void link.refetch()} />
      {code === 'invitation-used' && (
        <Button component={Link} href="/sign-in" fullWidth>
          {t('auth.signIn')}
        </Button>
      )}
    </AuthLayout>
  );
}

function ExpiredLink({ token }: { token: string }) {
  const { t } = useTranslation();
  const renewal = useMutation({ mutationFn: () => callApi(renewActivation, { token }) });
  if (renewal.isSuccess) {
    return <AuthLayout title={t('auth.checkInbox')} lead={t('activation.renewed')} />;
  }
  return (
    <AuthLayout title={t('activation.expired')} lead={t('activation.expiredLead')}>
      <Stack>
        <Alert color="gray" variant="light" c="dimmed">
          {t('activation.expiredNote')}
        </Alert>
        <ProblemAlert problem={renewal.error} />
        <Button fullWidth size="md" loading={renewal.isPending} onClick={() => renewal.mutate()}>
          {t('activation.sendNew')}
        </Button>
      </Stack>
    </AuthLayout>
  );
}
