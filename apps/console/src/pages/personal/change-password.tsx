import { Button, PasswordInput, Stack } from '@mantine/core';
import { changePassword, listMySessions } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { useFields } from '../../parts/fields.js';
import { Panel } from '../../parts/panel.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useTell } from '../../parts/toasts.js';
import { NewPassword } from '../entrance/new-password.js';

export function ChangePassword() {
  const { t } = useTranslation();
  const [times, setTimes] = useState(0);
  const isRestricted = useMe().platformRole === 'platform-user-password-restricted';
  return (
    <Panel
      title={t('personal.password')}
      lead={t(isRestricted ? 'personal.passwordRestricted' : 'personal.passwordLead')}
    >
      {!isRestricted && (
        <PasswordForm key={times} onDone={() => setTimes((before) => before + 1)} />
      )}
    </Panel>
  );
}

function PasswordForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const tell = useTell();
  const change = useChange(changePassword, [listMySessions]);
  const fields = useFields(changePassword.input, {
    submit: async (values) => {
      await change.mutateAsync(values);
      tell(t('personal.passwordChanged'));
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
          visibilityToggleButtonProps={{ 'aria-label': t('entrance.showPassword') }}
        />
        <NewPassword {...fields.text('newPassword')} label={t('entrance.newPassword')} />
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
