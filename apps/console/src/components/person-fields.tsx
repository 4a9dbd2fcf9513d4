import { Group, Select, TextInput, type SelectProps } from '@mantine/core';
import { Language } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';
import { languageName } from '../i18n/formats.js';
import type { FormFields } from './use-schema-form.js';

/** First and last name. `own`: of the user, whose browser may know them. */
export function NameFields({
  fields,
  own = false,
  autoFocus = false,
  ...inputs
}: {
  fields: FormFields<'firstName' | 'lastName'>;
  own?: boolean;
  autoFocus?: boolean;
  /** Where the schema doesn't say that they are required. */
  withAsterisk?: boolean;
}) {
  const { t } = useTranslation();
  return (
    <Group grow align="start">
      <TextInput
        {...fields.text('firstName')}
        {...inputs}
        label={t('person.firstName')}
        {...(own && { autoComplete: 'given-name' })}
        {...(autoFocus && { 'data-autofocus': true })}
      />
      <TextInput
        {...fields.text('lastName')}
        {...inputs}
        label={t('person.lastName')}
        {...(own && { autoComplete: 'family-name' })}
      />
    </Group>
  );
}

export function LanguageSelect(props: SelectProps) {
  return (
    <Select
      {...props}
      withAsterisk={false}
      allowDeselect={false}
      data={Language.options.map((code) => ({ value: code, label: languageName(code) }))}
    />
  );
}
