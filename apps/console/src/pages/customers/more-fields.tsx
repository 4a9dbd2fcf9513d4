import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { LanguageSelect } from '../../components/person-fields.js';
import type { FormFields } from '../../components/use-schema-form.js';

/** What a customer may have, besides its name and address. */
export function MoreFields({ fields }: { fields: FormFields<'externalId' | 'language'> }) {
  const { t } = useTranslation();
  return (
    <Group grow align="start">
      <TextInput
        {...fields.text('externalId')}
        label={t('person.externalId')}
        description={t('customers.externalIdHint')}
      />
      <LanguageSelect
        {...fields.choice('language')}
        label={t('person.language')}
        description={t('customers.languageHint')}
        placeholder={t('customers.timeZoneOfProvider')}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
    </Group>
  );
}
