import { PasswordInput, TextInput } from '@mantine/core';
import { NewPassword as NewPasswordRule, type OutputOf } from '@gatehouse/contracts';
import { redeemInvitation, type lookUpActivation } from '@gatehouse/contracts/invitations';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { ApiError } from '../../api/api-error.js';
import { startSession } from '../../api/auth-state.js';
import { changeLanguage } from '../../i18n/index.js';
import { LanguageSelect, NameFields } from '../../components/person-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AuthForm } from './auth-form.js';
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
      <AuthForm fields={fields} submit={t('activation.join')}>
        <Address email={email} />
        <PasswordInput
          {...fields.text('password')}
          label={t('activation.yourPassword')}
          autoComplete="current-password"
        />
      </AuthForm>
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
      <AuthForm fields={fields} submit={t('activation.activate')}>
        <Address email={email} />
        <NameFields own fields={fields} />
        <NewPasswordField {...fields.text('password')} label={t('activation.choosePassword')} />
        <LanguageSelect
          {...languages}
          label={t('person.language')}
          onChange={(code) => {
            languages.onChange(code);
            if (code) void changeLanguage(code);
          }}
        />
      </AuthForm>
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
