import { Group, Select, TextInput, type SelectProps } from '@mantine/core';
import { Language } from '@gatehouse/contracts';
import { useTranslation } from 'react-i18next';
import { isFamilyNameFirst, languageName } from '../i18n/formats.js';
import type { FormFields } from './use-schema-form.js';

/** First and last name, in the order of the language. `own`: of the user, so that the browser can fill them in. */
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
  const names = [
    ['firstName', 'given-name'],
    ['lastName', 'family-name'],
  ] as const;
  const ordered = isFamilyNameFirst() ? names.toReversed() : names;
  return (
    <Group grow align="start">
      {ordered.map(([name, autoComplete], index) => (
        <TextInput
          key={name}
          {...fields.text(name)}
          {...inputs}
          label={t(`person.${name}`)}
          {...(own && { autoComplete })}
          {...(autoFocus && index === 0 && { 'data-autofocus': true })}
        />
      ))}
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
