import { Alert } from '@mantine/core';
import type { BrowserSession } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useSearchParams } from 'wouter';
import { useAuthState } from '../../api/auth-state.js';
import { AuthLayout } from './auth-layout.js';
import { OrganizationPicker } from './organization-picker.js';
import { SignInForm } from './sign-in-form.js';

/** Accepts only paths on this site, to prevent open redirects. */
const ownPath = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export function SignIn() {
  const { t } = useTranslation();
  const authState = useAuthState();
  const [, navigate] = useLocation();
  const [query] = useSearchParams();
  const [session, setSession] = useState<BrowserSession>();
  const next = ownPath(query.get('next'));
  if (session) return <OrganizationPicker session={session} onChosen={() => navigate(next)} />;
  return (
    <AuthLayout title={t('auth.signIn')}>
      {authState.kind === 'out' && authState.reason && (
        <Alert role="status" color="brand" variant="light">
          {t(authState.reason === 'ended' ? 'auth.sessionEnded' : 'auth.signedOut')}
        </Alert>
      )}
      <SignInForm
        onSignedIn={(started) => {
          if (started.organizations.length > 1) setSession(started);
          else navigate(next);
        }}
      />
    </AuthLayout>
  );
}
