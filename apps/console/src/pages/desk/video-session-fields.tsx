import { TagsInput, TextInput } from '@mantine/core';
import type { createVideoSession } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import type { useSchemaForm } from '../../components/use-schema-form.js';
import { DateTimeInput } from '../../components/date-time-input.js';

type Form = ReturnType<typeof useSchemaForm<typeof createVideoSession.input>>;
type Text = 'title' | 'plannedAt' | 'joinUrl';

interface Fields {
  set: Form['set'];
  text: (name: Text) => ReturnType<Form['text']>;
  choices: (name: 'participants') => ReturnType<Form['choices']>;
}

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
