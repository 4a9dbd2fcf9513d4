import { Radio, Stack, TextInput } from '@mantine/core';
import {
  type Application,
  ApplicationKind,
  createApplication,
  defaultScopes,
  getApplication,
  isConfidential,
  listApplications,
  updateApplication,
} from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useApiMutation } from '../../api/queries.js';
import { logoPath } from '../../api/portal.js';
import { FormDialog } from '../../components/dialog.js';
import { base64Of, LogoInput } from '../../components/logo-input.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { AccessFields, UriFields } from './application-fields.js';
import { KeysInput } from './keys-input.js';
import { MachineFields } from './machine-fields.js';

const NEW = {
  kind: 'web',
  redirectUris: [],
  postLogoutRedirectUris: [],
  allowedOrigins: [],
  scopes: defaultScopes('web'),
  customers: 'all',
  serviceAccountId: null,
  jwks: null,
} satisfies Partial<Application>;

/** What does not fit another kind, as it is before anything is entered. */
const ofKind = (kind: ApplicationKind) => ({
  ...{ kind, redirectUris: [], postLogoutRedirectUris: [], allowedOrigins: [] },
  ...{ backchannelLogoutUri: null, scopes: defaultScopes(kind), serviceAccountId: null },
  jwks: null,
});

/** Creates or edits an application. */
export function EditApplication({
  application,
  onClose,
}: {
  application: Application | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const creation = useApiMutation(createApplication, [listApplications]);
  const change = useApiMutation(updateApplication, [getApplication, listApplications]);
  const applicationId = application?.id;
  const [logo, setLogo] = useState(logoPath({ logo: application?.logoUrl ?? null }));
  const fields = useSchemaForm(createApplication.input, {
    edits: applicationId ? { read: getApplication, input: { applicationId } } : undefined,
    initial: application ? settingsOf(application) : { ...NEW },
    submit: async ({ kind, ...values }) => {
      if (applicationId) await change.mutateAsync({ applicationId, ...values });
      else {
        const { id } = await creation.mutateAsync({ kind, ...values });
        navigate(`/settings/applications/${id}`);
      }
      onClose();
    },
  });
  const kind = ApplicationKind.parse(fields.values.kind);
  return (
    <FormDialog
      wide
      title={
        application ? t('common.editNamed', { name: application.name }) : t('applications.add')
      }
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput
        {...fields.text('name')}
        label={t('applications.name')}
        description={t('applications.nameHint')}
        data-autofocus
      />
      {kind !== 'machine' && (
        <LogoInput
          logo={logo}
          description={t('applications.logoHint')}
          onChange={(url) => {
            setLogo(url);
            fields.set('logo', base64Of(url));
          }}
        />
      )}
      {!application && (
        <Radio.Group
          label={t('applications.kind')}
          value={kind}
          onChange={(value) => {
            const chosen = ApplicationKind.parse(value);
            const becomes =
              chosen === 'machine' || kind === 'machine'
                ? ofKind(chosen)
                : { kind: chosen, jwks: null };
            for (const [name, content] of Object.entries(becomes)) fields.set(name, content);
          }}
        >
          <Stack gap="xs" mt="xs">
            {ApplicationKind.options.map((each) => (
              <Radio
                key={each}
                value={each}
                label={t(`applications.kinds.${each}`)}
                description={t(`applications.kindHints.${each}`)}
              />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {kind === 'machine' ? (
        <MachineFields fields={fields} />
      ) : (
        <UriFields fields={fields} kind={kind} />
      )}
      {isConfidential(kind) && (
        <KeysInput
          value={application?.jwks ?? null}
          error={fields.text('jwks').error}
          onChange={(keys) => fields.set('jwks', keys)}
        />
      )}
      <AccessFields fields={fields} kind={kind} customers={fields.values.customers} />
    </FormDialog>
  );
}

const settingsOf = ({
  id: _id,
  clientId: _clientId,
  logoUrl: _logoUrl,
  secrets: _secrets,
  createdAt: _createdAt,
  ...settings
}: Application) => settings;
