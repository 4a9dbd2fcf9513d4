import { Alert, Anchor, Button } from '@mantine/core';
import { lookUpPasswordReset, resetPassword } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { callApi } from '../../api/call-api.js';
import { useApiQuery } from '../../api/queries.js';
import { useOrganizationPortal } from '../../api/use-portal.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AuthForm } from './auth-form.js';
import { AuthLayout } from './auth-layout.js';
import { useLinkToken } from './use-link-token.js';
import { NewPasswordField } from './new-password-field.js';

export default function ResetPassword() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const link = useApiQuery(lookUpPasswordReset, { token }, { enabled: token !== '' });
  useOrganizationPortal(link.data?.organizationId);
  const [done, setDone] = useState(false);
  const fields = useSchemaForm(resetPassword.input.pick({ password: true }), {
    submit: async ({ password }) => {
      await callApi(resetPassword, { token, password });
      setDone(true);
    },
  });
  if (done) {
    return (
      <AuthLayout title={t('auth.passwordSet')} lead={t('auth.passwordSetLead')}>
        <Button component={Link} href="/sign-in" fullWidth>
          {t('auth.signIn')}
        </Button>
      </AuthLayout>
    );
  }
  if (token === '') {
    return (
      <AuthLayout title={t('activation.noToken')} lead={t('auth.noToken')}>
        <Button component={Link} href="/forgot-password" variant="default" fullWidth>
          {t('auth.newLink')}
        </Button>
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title={t('auth.setPassword')}>
      <AuthForm
        fields={fields}
        submit={t('auth.setPassword')}
        below={
          <Anchor component={Link} href="/forgot-password" size="sm" ta="center">
            {t('auth.newLink')}
          </Anchor>
        }
      >
        <NewPasswordField
          {...fields.text('password')}
          label={t('auth.newPassword')}
          withAsterisk={false}
        />
        <Alert color="gray" variant="light" c="dimmed">
          {t('auth.devicesSignedOut')}
        </Alert>
      </AuthForm>
    </AuthLayout>
  );
}
