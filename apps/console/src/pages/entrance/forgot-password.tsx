import { Anchor, Button, Stack, TextInput } from '@mantine/core';
import { forgotPassword } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ask } from '../../api/ask.js';
import { useFields } from '../../parts/fields.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { EntrancePage } from './entrance-page.js';

export default function ForgotPassword() {
  const { t } = useTranslation();
  const [sentTo, setSentTo] = useState<string>();
  const fields = useFields(forgotPassword.input, {
    submit: async (values) => {
      await ask(forgotPassword, values);
      setSentTo(values.username);
    },
  });
  const back = (
    <Anchor component={Link} href="/sign-in" size="sm" ta="center">
      {t('entrance.backToSignIn')}
    </Anchor>
  );
  if (sentTo !== undefined) {
    return (
      <EntrancePage
        title={t('entrance.lookInMailbox')}
        lead={t('entrance.resetSent', { username: sentTo })}
      >
        {back}
      </EntrancePage>
    );
  }
  return (
    <EntrancePage title={t('entrance.forgot')} lead={t('entrance.forgotLead')}>
      <ProblemAlert problem={fields.problem} />
      <form {...fields.form}>
        <Stack>
          <TextInput
            {...fields.text('username')}
            label={t('entrance.username')}
            description={t('entrance.usernameHint')}
            autoComplete="username"
            autoCapitalize="none"
            withAsterisk={false}
          />
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {t('entrance.sendLink')}
          </Button>
          {back}
        </Stack>
      </form>
    </EntrancePage>
  );
}
