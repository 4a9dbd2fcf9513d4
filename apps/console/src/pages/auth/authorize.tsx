import { Alert, Button } from '@mantine/core';
import {
  getAuthorization,
  OPENID,
  switchOrganization,
  type Authorization,
  type BrowserSession,
  type Me,
} from '@gatehouse/contracts/identity';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'wouter';
import { leaveSession, startSession, useAuthState, useMeQuery } from '../../api/auth-state.js';
import { useApiQuery } from '../../api/queries.js';
import { useOrganizationPortal } from '../../api/use-portal.js';
import { fullName } from '../../app/me.js';
import { ApplicationLogo } from '../../components/application-logo.js';
import { Loading } from '../../components/loading.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { showFirstLanguage } from '../../i18n/index.js';
import { AuthLayout } from './auth-layout.js';
import { OrganizationPicker } from './organization-picker.js';
import { SignInForm } from './sign-in-form.js';
import TermsGate from './terms-gate.js';

/** Where an application sends its users to sign in. Users who are signed in already go straight back. */
export default function Authorize() {
  const { t } = useTranslation();
  const { interactionId = '' } = useParams();
  const { data, error } = useApiQuery(getAuthorization, { interactionId });
  // Signing in discards what was loaded, and must not begin this page anew.
  const [known, setKnown] = useState<{ id: string; authorization: Authorization }>();
  if (data && known?.id !== interactionId) setKnown({ id: interactionId, authorization: data });
  if (known?.id === interactionId) return <SignInFor key={interactionId} {...known} />;
  if (error)
    return <AuthLayout title={t('auth.authorize.gone')} lead={t('auth.authorize.goneLead')} />;
  return <Loading />;
}

function SignInFor({ id, authorization }: { id: string; authorization: Authorization }) {
  const { t } = useTranslation();
  const { application, providerId, loginHint, locales, organizationId } = authorization;
  const [query] = useSearchParams();
  const authState = useAuthState();
  const me = useMeQuery();
  useOrganizationPortal(providerId);
  const [session, setSession] = useState<BrowserSession>();
  const [isDone, setDone] = useState(!authorization.reauthenticate && !query.has('again'));
  useEffect(() => {
    void showFirstLanguage(locales);
  }, [locales]);

  if (session && !organizationId && session.organizations.length > 1)
    return (
      <OrganizationPicker
        session={session}
        onChosen={() => {
          setSession(undefined);
          setDone(true);
        }}
      />
    );
  if (isDone && authState.kind === 'in') {
    if (me.data?.termsRequired) return <TermsGate terms={me.data.termsRequired} />;
    if (me.data) return <Continue id={id} authorization={authorization} me={me.data} />;
    if (!me.error) return <Loading />;
  }
  return (
    <AuthLayout
      title={t('auth.authorize.title', { application: application.name })}
      logo={<ApplicationLogo application={application} height={40} />}
    >
      <SignInForm
        username={loginHint ?? undefined}
        organizationId={organizationId ?? undefined}
        // Before the page knows which organizations there are, it must not go on with the last one.
        onSubmit={() => setDone(false)}
        onSignedIn={(started) => {
          setSession(started);
          setDone(true);
        }}
      />
    </AuthLayout>
  );
}

/** Goes back to the application as soon as the session is the one it asks for. */
function Continue({
  id,
  authorization: { application, organizationId, confirm },
  me,
}: {
  id: string;
  authorization: Authorization;
  me: Me;
}) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<unknown>(null);
  const isThere = !organizationId || me.organization.id === organizationId;
  const isMember = me.organizations.some((organization) => organization.id === organizationId);
  const goesOn = isThere && !confirm;
  const goOn = () => {
    window.location.assign(`${OPENID}/auth/${id}`);
  };
  useEffect(() => {
    if (goesOn) window.location.assign(`${OPENID}/auth/${id}`);
    else if (!isThere && isMember && organizationId)
      startSession(switchOrganization, { organizationId }).catch(setProblem);
  }, [goesOn, id, isMember, isThere, organizationId]);

  const name = application.name;
  const other = (
    <Button variant="default" fullWidth onClick={() => void leaveSession()}>
      {t('auth.authorize.other')}
    </Button>
  );
  if (problem !== null || (!isThere && !isMember))
    return (
      <AuthLayout
        title={t('auth.authorize.title', { application: name })}
        logo={<ApplicationLogo application={application} height={40} />}
      >
        <ProblemAlert problem={problem} />
        {!isMember && (
          <Alert color="gray" variant="light">
            {t('auth.authorize.notMember', { application: name })}
          </Alert>
        )}
        {other}
      </AuthLayout>
    );
  if (goesOn || !isThere) return <Loading />;
  return (
    <AuthLayout
      title={t('auth.authorize.confirm', { application: name })}
      logo={<ApplicationLogo application={application} height={40} />}
      lead={t('auth.authorize.confirmLead', { name: fullName(me) })}
    >
      <Button fullWidth onClick={goOn}>
        {t('auth.authorize.continue')}
      </Button>
      {other}
    </AuthLayout>
  );
}
