import { Alert, Anchor, Button, Stack } from '@mantine/core';
import { resetPassword } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { ask } from '../../api/ask.js';
import { useFields } from '../../parts/fields.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { EntrancePage } from './entrance-page.js';
import { useLinkToken } from './link-token.js';
import { NewPassword } from './new-password.js';

export default function ResetPassword() {
  const { t } = useTranslation();
  const token = useLinkToken();
  const [done, setDone] = useState(false);
  const fields = useFields(resetPassword.input.pick({ password: true }), {
    submit: async ({ password }) => {
      await ask(resetPassword, { token, password });
      setDone(true);
    },
  });
  if (done) {
    return (
      <EntrancePage title={t('entrance.passwordSet')} lead={t('entrance.passwordSetLead')}>
        <Button component={Link} href="/sign-in" fullWidth>
          {t('entrance.signIn')}
        </Button>
      </EntrancePage>
    );
  }
  return (
    <EntrancePage title={t('entrance.setPassword')}>
      {token === '' && (
        <Alert color="red" variant="outline">
          {t('entrance.noToken')}
        </Alert>
      )}
      <ProblemAlert problem={fields.problem} />
      <form {...fields.form}>
        <Stack>
          <NewPassword
            {...fields.text('password')}
            label={t('entrance.newPassword')}
            withAsterisk={false}
          />
          <Alert color="gray" variant="light" c="dimmed">
            {t('entrance.devicesSignedOut')}
          </Alert>
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {t('entrance.setPassword')}
          </Button>
          <Anchor component={Link} href="/forgot-password" size="sm" ta="center">
            {t('entrance.newLink')}
          </Anchor>
        </Stack>
      </form>
    </EntrancePage>
  );
}
