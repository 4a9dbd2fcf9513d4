import { Button, PasswordInput, Stack } from '@mantine/core';
import { changePassword, listMySessions } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';
import { NewPasswordField } from '../auth/new-password-field.js';

export function ChangePassword() {
  const { t } = useTranslation();
  const [resetCount, setResetCount] = useState(0);
  const isRestricted = useMe().platformRole === 'platform-user-password-restricted';
  return (
    <Panel
      title={t('personal.password')}
      lead={t(isRestricted ? 'personal.passwordRestricted' : 'personal.passwordLead')}
    >
      {!isRestricted && (
        <PasswordForm key={resetCount} onDone={() => setResetCount((before) => before + 1)} />
      )}
    </Panel>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const change = useApiMutation(changePassword, [listMySessions]);
  const fields = useSchemaForm(changePassword.input, {
    submit: async (values) => {
      await change.mutateAsync(values);
      toast.success(t('personal.passwordChanged'));
      onDone();
    },
  });
  return (
    <form {...fields.form}>
      <Stack>
        <ProblemAlert problem={fields.problem} />
        <PasswordInput
          {...fields.text('currentPassword')}
          label={t('personal.currentPassword')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': t('auth.showPassword') }}
        />
        <NewPasswordField {...fields.text('newPassword')} label={t('auth.newPassword')} />
        <Button
          type="submit"
          variant="default"
          loading={fields.busy}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('personal.changePassword')}
        </Button>
      </Stack>
    </form>
  );
}
