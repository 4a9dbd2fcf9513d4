import { Anchor } from '@mantine/core';
import { forgotPassword } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { callApi } from '../../api/call-api.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AuthForm, UsernameInput } from './auth-form.js';
import { AuthLayout } from './auth-layout.js';

export default function ForgotPassword() {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string>();
  const fields = useSchemaForm(forgotPassword.input, {
    submit: async (values) => {
      await callApi(forgotPassword, values);
      setSentTo(values.username);
    },
  });
  const back = (
    <Anchor component={Link} href="/sign-in" size="sm" ta="center">
      {t('auth.backToSignIn')}
    </Anchor>
  );
  if (sentTo !== undefined) {
    return (
      <AuthLayout title={t('auth.checkInbox')} lead={t('auth.resetSent', { username: sentTo })}>
        {back}
      </AuthLayout>
    );
  }
  return (
    <AuthLayout title={t('auth.forgot')} lead={t('auth.forgotLead')}>
      <AuthForm fields={fields} submit={t('auth.sendLink')} below={back}>
        <UsernameInput fields={fields} />
      </AuthForm>
    </AuthLayout>
  );
}
