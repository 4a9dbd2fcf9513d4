import { lazy, Suspense, useEffect } from 'react';
import { onCustomerNews, onCustomersUnknown } from './customer-news.js';
import { showPortal } from '../api/portal.js';
import { openSessionStream } from '../api/session-stream.js';
import { useOrganizationPortal } from '../api/use-portal.js';
import { onSessionChange, onNotification, useMeQuery, useAuthState } from '../api/auth-state.js';
import { AuthLayout } from '../pages/auth/auth-layout.js';
import { useHasToasts } from '../components/toast.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { Loading } from '../components/loading.js';
import { MeContext } from './me.js';
import { Shell } from './shell.js';
import { changeLanguage } from '../i18n/index.js';
import { useTranslation } from 'react-i18next';

const TermsGate = lazy(() => import('../pages/auth/terms-gate.js'));
const Toasts = lazy(() => import('../components/toasts.js'));

/** Everything behind sign-in. Loads the user first, then requires accepted terms. */
export default function AuthenticatedApp() {
  const { t } = useTranslation();
  const authState = useAuthState();
  const me = useMeQuery();
  const organization = me.data?.organization;
  const isIn = authState.kind === 'in';
  const hasToasts = useHasToasts();
  const language = me.data?.language;
  useEffect(() => {
    if (language) void changeLanguage(language);
  }, [language]);
  useEffect(() => {
    if (!isIn) return;
    return openSessionStream({
      onSessionChange: () => void onSessionChange(),
      onNotification,
      onCustomerNews,
      onReconnect: onCustomersUnknown,
    });
  }, [isIn]);

  useEffect(() => {
    if (organization && organization.kind !== 'customer') showPortal(null);
  }, [organization]);

  if (me.data?.termsRequired)
    return (
      <>
        {me.data.organization.kind === 'customer' && (
          <CustomerPortal id={me.data.organization.id} />
        )}
        <TermsGate terms={me.data.termsRequired} />
      </>
    );
  if (me.data) {
    return (
      <MeContext value={me.data}>
        {me.data.organization.kind === 'customer' && (
          <CustomerPortal id={me.data.organization.id} />
        )}
        <Shell key={me.data.organization.id} />
        <Suspense>{hasToasts && <Toasts />}</Suspense>
      </MeContext>
    );
  }
  if (me.error) {
    return (
      <AuthLayout title={t('common.failed')}>
        <ProblemAlert problem={me.error} onRetry={() => void me.refetch()} />
      </AuthLayout>
    );
  }
  return <Loading />;
}

/** The people of a customer are in the portal of its provider. */
function CustomerPortal({ id }: { id: string }) {
  useOrganizationPortal(id);
  return null;
}
