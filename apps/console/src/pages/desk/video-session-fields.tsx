import { TagsInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormFields } from '../../components/use-schema-form.js';
import { DateTimeInput } from '../../components/date-time-input.js';

type Fields = FormFields<'title' | 'plannedAt' | 'joinUrl' | 'participants'>;

/** Video session fields, shared by the create and edit dialogs. */
export function VideoSessionFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation();
  const { onChange: _, ...plannedAt } = fields.text('plannedAt');
  return (
    <>
      <TextInput {...fields.text('title')} label={t('video.title')} />
      <DateTimeInput
        {...plannedAt}
        label={t('video.plannedAt')}
        onMoment={(moment) => fields.set('plannedAt', moment)}
      />
      <TagsInput
        {...fields.choices('participants')}
        withAsterisk={false}
        required={false}
        label={t('video.participants')}
        description={t('video.participantsHint')}
      />
      <TextInput
        {...fields.text('joinUrl')}
        type="url"
        label={t('video.joinUrl')}
        description={t('video.joinUrlHint')}
      />
    </>
  );
}

export function SummaryField({ fields }: { fields: FormFields<'summary'> }) {
  const { t } = useTranslation();
  return (
    <Textarea
      {...fields.text('summary')}
      label={t('video.summary')}
      description={t('video.summaryHint')}
      autosize
      minRows={3}
      maxRows={10}
    />
  );
}
