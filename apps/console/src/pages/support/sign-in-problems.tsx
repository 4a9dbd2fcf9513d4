import { Button, Group, Stack, TextInput } from '@mantine/core';
import { findPerson } from '@gatehouse/contracts/identity';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useQueryParam } from '../../components/search-input.js';
import { SignInReport } from './sign-in-report.js';

/** Checks every condition for signing in with an email address. */
export default function SignInProblems() {
  const { t } = useTranslation();
  const [email, setEmail] = useQueryParam('email');
  const fields = useSchemaForm(findPerson.input, {
    initial: { email },
    submit: (values) => {
      setEmail(values.email);
      return Promise.resolve();
    },
  });
  return (
    <Page title={t('signInProblems.title')} lead={t('signInProblems.lead')}>
      <Stack gap="lg">
        <form {...fields.form} role="search">
          <Group align="flex-end" gap="sm">
            <TextInput
              {...fields.text('email')}
              withAsterisk={false}
              type="email"
              label={t('person.email')}
              w={{ base: '100%', xs: 340 }}
              data-autofocus
            />
            <Button type="submit" leftSection={<Search size={16} aria-hidden />}>
              {t('signInProblems.ask')}
            </Button>
          </Group>
        </form>
        <ProblemAlert problem={fields.problem} />
        {email !== '' && <SignInReport key={email} email={email} />}
      </Stack>
    </Page>
  );
}
