import { Group, Select, Textarea, TextInput } from '@mantine/core';
import { JobPriority, JobType } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import type { FormFields } from '../../components/use-schema-form.js';

/** Job fields, shared by the create and edit dialogs. */
export function JobFields({
  fields,
}: {
  fields: FormFields<'title' | 'description' | 'type' | 'priority'>;
}) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput {...fields.text('title')} label={t('jobs.title')} />
      <Textarea
        {...fields.text('description')}
        label={t('jobs.description')}
        autosize
        minRows={3}
        maxRows={12}
      />
      <Group grow align="start">
        <Select
          {...fields.choice('type')}
          label={t('jobs.type')}
          allowDeselect={false}
          data={JobType.options.map((value) => ({ value, label: t(`jobs.types.${value}`) }))}
        />
        <Select
          {...fields.choice('priority')}
          label={t('jobs.priority')}
          allowDeselect={false}
          data={JobPriority.options.map((value) => ({
            value,
            label: t(`jobs.priorities.${value}`),
          }))}
        />
      </Group>
    </>
  );
}
