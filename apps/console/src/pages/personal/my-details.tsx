import { Alert, Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { Language } from '@gatehouse/contracts';
import { getMe, updateMe } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { languageName } from '../../i18n/formats.js';
import { useFields } from '../../parts/fields.js';
import { Panel } from '../../parts/panel.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { useTell } from '../../parts/toasts.js';

/** The own names, language and external id; the address is there to see, not to change. */
export function MyDetails() {
  const { t } = useTranslation();
  const tell = useTell();
  const { email, firstName, lastName, language, externalId, emailBlocked } = useMe();
  const change = useChange(updateMe, [getMe]);
  const fields = useFields(updateMe.input, {
    edits: { read: getMe, input: {} },
    initial: { firstName, lastName, language, externalId },
    submit: async (values) => {
      await change.mutateAsync(values);
      tell(t('common.saved'));
    },
  });
  return (
    <Panel title={t('personal.details')}>
      <form {...fields.form}>
        <Stack>
          <ProblemAlert problem={fields.problem} />
          {emailBlocked && (
            <Alert color="yellow" variant="light" c="var(--mantine-color-text)">
              {t('personal.blocked')}
            </Alert>
          )}
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
          <TextInput
            label={t('person.email')}
            value={email}
            readOnly
            variant="filled"
            description={t('personal.emailFixed')}
          />
          <Group grow align="start">
            <Select
              {...fields.choice('language')}
              label={t('person.language')}
              allowDeselect={false}
              data={Language.options.map((code) => ({ value: code, label: languageName(code) }))}
            />
            <TextInput {...fields.text('externalId')} label={t('person.externalId')} />
          </Group>
          <Button type="submit" loading={fields.busy} style={{ alignSelf: 'flex-start' }}>
            {t('common.save')}
          </Button>
        </Stack>
      </form>
    </Panel>
  );
}
