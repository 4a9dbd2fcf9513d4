import { Alert, Anchor, PasswordInput } from '@mantine/core';
import { signIn, type BrowserSession } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useLocation, useSearchParams } from 'wouter';
import { startSession, useAuthState } from '../../api/auth-state.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AuthForm, UsernameInput } from './auth-form.js';
import { AuthLayout } from './auth-layout.js';
import { OrganizationPicker } from './organization-picker.js';

/** Accepts only paths on this site, to prevent open redirects. */
const ownPath = (next: string | null): string => (next && /^\/(?![/\\])/.test(next) ? next : '/');

export default function SignIn() {
  const { t } = useTranslation();
  const authState = useAuthState();
  const [, navigate] = useLocation();
  const [query] = useSearchParams();
  const [session, setSession] = useState<BrowserSession>();
  const next = ownPath(query.get('next'));
  const fields = useSchemaForm(signIn.input.omit({ organizationId: true }), {
    submit: async (values) => {
      const session = await startSession(signIn, values);
      if (session.organizations.length > 1) setSession(session);
      else navigate(next);
    },
  });
  if (session) return <OrganizationPicker session={session} onChosen={() => navigate(next)} />;
  return (
    <AuthLayout title={t('auth.signIn')}>
      {authState.kind === 'out' && authState.reason && !fields.problem && (
        <Alert role="status" color="brand" variant="light">
          {t(authState.reason === 'ended' ? 'auth.sessionEnded' : 'auth.signedOut')}
        </Alert>
      )}
      <AuthForm
        fields={fields}
        submit={t('auth.signIn')}
        below={
          <Anchor component={Link} href="/forgot-password" size="sm" ta="center">
            {t('auth.forgot')}
          </Anchor>
        }
      >
        <UsernameInput fields={fields} />
        <PasswordInput
          {...fields.text('password')}
          label={t('auth.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
          withAsterisk={false}
        />
      </AuthForm>
    </AuthLayout>
  );
}
