import { Button, Group, PasswordInput, Select, Stack, TextInput } from '@mantine/core';
import { Language, NewPassword as NewPasswordRule, type OutputOf } from '@gatehouse/contracts';
import { redeemInvitation, type lookUpActivation } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ProblemMet } from '../../api/problem-met.js';
import { beginSession } from '../../api/signing-in.js';
import { languageName } from '../../i18n/formats.js';
import { speak } from '../../i18n/index.js';
import { useFields } from '../../parts/fields.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { EntrancePage } from './entrance-page.js';
import { NewPassword } from './new-password.js';

/** It may also have ended since the page was opened; then the page says what to do. */
const ENDINGS = [
  ...['invitation-expired', 'invitation-used', 'invitation-withdrawn'],
  ...['inviter-not-authorized', 'access-closed'],
];

const known = redeemInvitation.input.omit({
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

/** Sets a password and confirms the details (C7); whoever has an account joins with its password (C9). */
export function ActivationForm(props: Link) {
  return props.link.accountExists ? <Joining {...props} /> : <NewAccount {...props} />;
}

function useRedeeming({ token, onEnded }: Link) {
  const [, go] = useLocation();
  return async (
    values: Record<string, string | undefined> & { password: string },
  ): Promise<void> => {
    try {
      await beginSession(redeemInvitation, { token, ...values });
      go('/', { replace: true });
    } catch (error) {
      if (error instanceof ProblemMet && ENDINGS.includes(error.code)) onEnded();
      throw error;
    }
  };
}

function Joining(props: Link) {
  const { t } = useTranslation();
  const { organization, email } = props.link;
  const fields = useFields(known, { submit: useRedeeming(props) });
  return (
    <EntrancePage
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
    </EntrancePage>
  );
}

function NewAccount(props: Link) {
  const { t } = useTranslation();
  const { organization, email, firstName, lastName, language } = props.link;
  const fields = useFields(details, {
    initial: { firstName: firstName ?? '', lastName: lastName ?? '', language },
    submit: useRedeeming(props),
  });
  const languages = fields.choice('language');
  return (
    <EntrancePage
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
          <NewPassword {...fields.text('password')} label={t('activation.choosePassword')} />
          <Select
            {...languages}
            label={t('person.language')}
            allowDeselect={false}
            data={Language.options.map((code) => ({ value: code, label: languageName(code) }))}
            onChange={(code) => {
              languages.onChange(code);
              if (code) void speak(code);
            }}
          />
          <Button type="submit" loading={fields.busy} fullWidth size="md">
            {t('activation.activate')}
          </Button>
        </Stack>
      </form>
    </EntrancePage>
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
