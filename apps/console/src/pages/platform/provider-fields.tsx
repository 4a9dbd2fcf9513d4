import { Checkbox, TagsInput, TextInput } from '@mantine/core';
import { Module } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { TimeZoneSelect } from '../../components/time-zone-select.js';
import type { FormFields } from '../../components/use-schema-form.js';

type Fields = FormFields<
  'modules' | 'emailDomains' | 'usernameSuffix' | 'supportContact' | 'timeZone'
>;

/** The provider fields that support edits, shared by the create and edit dialogs. */
export function ProviderFields({ fields }: { fields: Fields }) {
  const { t } = useTranslation();
  const modules = fields.choices('modules');
  return (
    <>
      <Checkbox.Group
        label={t('providers.modules')}
        value={modules.value}
        onChange={modules.onChange}
      >
        {Module.options.map((each) => (
          <Checkbox
            key={each}
            mt="xs"
            value={each}
            label={t(`modules.${each}`)}
            description={t('providers.customerLoginHint')}
          />
        ))}
      </Checkbox.Group>
      <TagsInput
        {...fields.choices('emailDomains')}
        withAsterisk={false}
        label={t('providers.domains')}
        description={t('providers.domainsHint')}
      />
      <TextInput
        {...fields.text('usernameSuffix')}
        label={t('providers.suffix')}
        description={t('providers.suffixHint')}
      />
      <TextInput
        {...fields.text('supportContact')}
        label={t('contacts.support')}
        description={t('providers.supportHint')}
      />
      <TimeZoneSelect
        {...fields.choice('timeZone')}
        label={t('common.timeZone')}
        description={t('providers.timeZoneHint')}
      />
    </>
  );
}
