import { Button, Stack, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../components/problem-alert.js';
import type { FormFields, FormState } from '../../components/use-schema-form.js';

/** The form of a page in front of the session. */
export function AuthForm({
  fields,
  submit,
  below,
  children,
}: {
  fields: FormState;
  submit: string;
  /** The link under the button. */
  below?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <ProblemAlert problem={fields.problem} />
      <form {...fields.form}>
        <Stack>
          {children}
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {submit}
          </Button>
          {below}
        </Stack>
      </form>
    </>
  );
}

export function UsernameInput({ fields }: { fields: FormFields<'username'> }) {
  const { t } = useTranslation();
  return (
    <TextInput
      {...fields.text('username')}
      label={t('auth.username')}
      description={t('auth.usernameHint')}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      data-autofocus
      withAsterisk={false}
    />
  );
}
