import { Alert, Button, Group, Stack, TextInput } from '@mantine/core';
import { getMe, updateMe } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { LanguageSelect, NameFields } from '../../components/person-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { Panel } from '../../components/panel.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { toast } from '../../components/toast.js';

/** The user's own details. The email address is read-only. */
export function MyDetails() {
  const { t } = useTranslation();
  const me = useMe();
  const { email, emailBlocked } = me;
  const change = useApiMutation(updateMe, [getMe]);
  const fields = useSchemaForm(updateMe.input, {
    edits: { read: getMe, input: {} },
    initial: me,
    submit: async (values) => {
      await change.mutateAsync(values);
      toast.success(t('common.saved'));
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
          <NameFields own fields={fields} />
          <TextInput
            label={t('person.email')}
            value={email}
            readOnly
            variant="filled"
            description={t('personal.emailFixed')}
          />
          <Group grow align="start">
            <LanguageSelect {...fields.choice('language')} label={t('person.language')} />
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
