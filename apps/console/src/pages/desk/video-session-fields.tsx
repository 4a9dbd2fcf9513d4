import { TagsInput, TextInput } from '@mantine/core';
import type { createVideoSession } from '@gatehouse/contracts/service-desk';
import { useTranslation } from 'react-i18next';
import type { useFields } from '../../parts/fields.js';
import { MomentInput } from '../../parts/moment-input.js';

type Every = ReturnType<typeof useFields<typeof createVideoSession.input>>;
type Text = 'title' | 'plannedAt' | 'joinUrl';

interface Fields {
  set: Every['set'];
  text: (name: Text) => ReturnType<Every['text']>;
  choices: (name: 'participants') => ReturnType<Every['choices']>;
}

/** What is said of a video session, new or not. */
export function VideoSessionFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation();
  const { onChange: _, ...plannedAt } = fields.text('plannedAt');
  return (
    <>
      <TextInput {...fields.text('title')} label={t('video.title')} />
      <MomentInput
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
