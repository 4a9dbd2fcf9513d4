import { Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { Language, NewPassword as NewPasswordRule, type OutputOf } from '@gatehouse/contracts';
import { redeemInvitation, type lookUpActivation } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ApiError } from '../../api/api-error.js';
import { startSession } from '../../api/auth-state.js';
import { languageName } from '../../i18n/formats.js';
import { changeLanguage } from '../../i18n/index.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { AuthLayout } from './auth-layout.js';
import { NewPasswordField } from './new-password-field.js';

/** The link may have expired since the page was opened. */
const ENDINGS = [
  ...['invitation-expired', 'invitation-used', 'invitation-withdrawn'],
  ...['inviter-not-authorized', 'access-closed'],
];

const passwordOnly = redeemInvitation.input.omit({
  token: true,
  firstName: true,
  lastName: true,
  language: true,
});
const details = redeemInvitation.input
  .omit({ token: true })
  .required({ firstName: true, lastName: true })
  .extend({ password: NewPasswordRule });

interface Link {
  link: OutputOf<typeof lookUpActivation>;
  token: string;
  onEnded: () => void;
}

/** New users set a password and confirm their details; existing users join with their password. */
export function ActivationForm(props: Link) {
  return props.link.accountExists ? <JoinForm {...props} /> : <NewAccount {...props} />;
}

function useRedeemInvitation({ token, onEnded }: Link) {
  const [, navigate] = useLocation();
  return async (
    values: Record<string, string | undefined> & { password: string },
  ): Promise<void> => {
    try {
      await startSession(redeemInvitation, { token, ...values });
      navigate('/', { replace: true });
    } catch (error) {
      if (error instanceof ApiError && ENDINGS.includes(error.code)) onEnded();
      throw error;
    }
  };
}

function JoinForm(props: Link) {
  const { t } = useTranslation();
  const { organization, email } = props.link;
  const fields = useSchemaForm(passwordOnly, { submit: useRedeemInvitation(props) });
  return (
    <AuthLayout
      title={t('activation.welcome', { organization: organization.name })}
      lead={t('activation.joinLead')}
    >
      <ProblemAlert problem={fields.problem} />
      <form {...fields.form}>
        <Stack>
          <Address email={email} />
          <PasswordInput
            {...fields.text('password')}
            label={t('activation.yourPassword')}
            autoComplete="current-password"
          />
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {t('activation.join')}
          </Button>
        </Stack>
      </form>
    </AuthLayout>
  );
}

function NewAccount(props: Link) {
  const { t } = useTranslation();
  const { organization, email, firstName, lastName, language } = props.link;
  const fields = useSchemaForm(details, {
    initial: { firstName: firstName ?? '', lastName: lastName ?? '', language },
    submit: useRedeemInvitation(props),
  });
  const languages = fields.choice('language');
  return (
    <AuthLayout
      title={t('activation.welcome', { organization: organization.name })}
      lead={t('activation.lead')}
    >
      <ProblemAlert problem={fields.problem} />
      <form {...fields.form}>
        <Stack>
          <Address email={email} />
          <Group grow align="start">
            <TextInput
              {...fields.text('firstName')}
              label={t('person.firstName')}
              autoComplete="given-name"
            />
            <TextInput
              {...fields.text('lastName')}
              label={t('person.lastName')}
              autoComplete="family-name"
            />
          </Group>
          <NewPasswordField {...fields.text('password')} label={t('activation.choosePassword')} />
          <Select
            {...languages}
            label={t('person.language')}
            allowDeselect={false}
            data={Language.options.map((code) => ({ value: code, label: languageName(code) }))}
            onChange={(code) => {
              languages.onChange(code);
              if (code) void changeLanguage(code);
            }}
          />
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {t('activation.activate')}
          </Button>
        </Stack>
      </form>
    </AuthLayout>
  );
}

function Address({ email }: { email: string }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('person.email')}
      value={email}
      readOnly
      autoComplete="username"
      variant="filled"
    />
  );
}
