import { Button, Group, Stack, TextInput } from '@mantine/core';
import { findPerson } from '@gatehouse/contracts/identity';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFields } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useAddressPart } from '../../parts/search.js';
import { Findings } from './findings.js';

/** Why can't this person get in? One address, and each condition that sign-in goes by. */
export default function PersonInQuestion() {
  const { t } = useTranslation();
  const [email, setEmail] = useAddressPart('email');
  const fields = useFields(findPerson.input, {
    initial: { email },
    submit: (values) => {
      setEmail(values.email);
      return Promise.resolve();
    },
  });
  return (
    <Page title={t('whyNot.title')} lead={t('whyNot.lead')}>
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
              {t('whyNot.ask')}
            </Button>
          </Group>
        </form>
        <ProblemAlert problem={fields.problem} />
        {email !== '' && <Findings key={email} email={email} />}
      </Stack>
    </Page>
  );
}
