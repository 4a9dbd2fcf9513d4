import { Checkbox, Radio, Stack, TextInput } from '@mantine/core';
import { API_SCOPE, type ApplicationKind, ApplicationScope } from '@gatehouse/contracts/identity';
import { useTranslation } from 'react-i18next';
import { usePermission } from '../../app/me.js';
import { LinesInput } from '../../components/lines-input.js';
import type { FormFields } from '../../components/use-schema-form.js';
import { CustomersPicker } from './customers-picker.js';

type UriField =
  'redirectUris' | 'postLogoutRedirectUris' | 'allowedOrigins' | 'backchannelLogoutUri';

export function UriFields({
  fields,
  kind,
}: {
  fields: FormFields<UriField>;
  kind: ApplicationKind;
}) {
  const { t } = useTranslation();
  return (
    <>
      <LinesInput
        {...fields.choices('redirectUris')}
        label={t('applications.redirectUris')}
        description={t(
          kind === 'native'
            ? 'applications.redirectUrisHintNative'
            : 'applications.redirectUrisHint',
        )}
      />
      {kind !== 'native' && (
        <LinesInput
          {...fields.choices('allowedOrigins')}
          label={t('applications.allowedOrigins')}
          description={t('applications.allowedOriginsHint')}
        />
      )}
      <LinesInput
        {...fields.choices('postLogoutRedirectUris')}
        label={t('applications.postLogoutRedirectUris')}
        description={t('applications.postLogoutRedirectUrisHint')}
      />
      {kind === 'web' && (
        <TextInput
          {...fields.text('backchannelLogoutUri')}
          type="url"
          label={t('applications.backchannelLogoutUri')}
          description={t('applications.backchannelLogoutUriHint')}
        />
      )}
    </>
  );
}

export function AccessFields({
  fields,
  kind,
  customers,
}: {
  fields: FormFields<'audience' | 'scopes' | 'customers'>;
  kind: ApplicationKind;
  customers: unknown;
}) {
  const { t } = useTranslation();
  const scopes = fields.choices('scopes');
  return (
    <>
      <Checkbox.Group
        label={t('applications.scopes')}
        value={scopes.value}
        onChange={scopes.onChange}
        error={scopes.error}
      >
        <Stack gap="xs" mt="xs">
          {kind === 'machine' ? (
            <Checkbox value={API_SCOPE} label={t('applications.apiAsServiceAccount')} />
          ) : (
            ApplicationScope.options.map((each) => (
              <Checkbox key={each} value={each} label={t(`applications.scopeNames.${each}`)} />
            ))
          )}
        </Stack>
      </Checkbox.Group>
      <TextInput
        {...fields.text('audience')}
        type="url"
        label={t('applications.audience')}
        description={t('applications.audienceHint')}
      />
      {kind !== 'machine' && <CustomersFields fields={fields} customers={customers} />}
    </>
  );
}

function CustomersFields({
  fields,
  customers,
}: {
  fields: FormFields<'customers'>;
  customers: unknown;
}) {
  const { t } = useTranslation();
  const mayChoose = usePermission('customers:read');
  const chosen = fields.choices('customers');
  const isAll = customers === 'all';
  return (
    <>
      <Radio.Group
        label={t('applications.customers')}
        value={isAll ? 'all' : 'chosen'}
        onChange={(value) => fields.set('customers', value === 'all' ? 'all' : [])}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="all" label={t('applications.allCustomers')} />
          <Radio value="chosen" disabled={!mayChoose} label={t('applications.chosenCustomers')} />
        </Stack>
      </Radio.Group>
      {!isAll && mayChoose && (
        <CustomersPicker
          value={chosen.value}
          onChange={chosen.onChange}
          label={t('applications.chooseCustomers')}
          error={chosen.error && chosen.value.length === 0 ? t('field.required') : chosen.error}
        />
      )}
    </>
  );
}
