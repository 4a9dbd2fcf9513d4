import { Anchor, PasswordInput } from '@mantine/core';
import { signIn, type BrowserSession } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { startSession } from '../../api/auth-state.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AuthForm, UsernameInput } from './auth-form.js';

/** Username and password. */
export function SignInForm({
  username,
  organizationId,
  onSubmit,
  onSignedIn,
}: {
  username?: string | undefined;
  /** The only organization to sign in to. */
  organizationId?: string | undefined;
  onSubmit?: (() => void) | undefined;
  onSignedIn: (session: BrowserSession) => void;
}) {
  const { t } = useTranslation();
  const fields = useSchemaForm(signIn.input.omit({ organizationId: true }), {
    initial: username === undefined ? {} : { username },
    submit: async (values) => {
      onSubmit?.();
      onSignedIn(
        await startSession(signIn, organizationId ? { ...values, organizationId } : values),
      );
    },
  });
  return (
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
  );
}
