import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { forgotPassword } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { callApi } from '../../api/call-api.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { ProblemAlert } from '../../components/problem-alert.js';
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
      <ProblemAlert problem={fields.problem} />
      <form {...fields.form}>
        <Stack>
          <TextInput
            {...fields.text('username')}
            label={t('auth.username')}
            description={t('auth.usernameHint')}
            autoComplete="username"
            autoCapitalize="none"
            withAsterisk={false}
          />
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {t('auth.sendLink')}
          </Button>
          {back}
        </Stack>
      </form>
    </AuthLayout>
  );
}
