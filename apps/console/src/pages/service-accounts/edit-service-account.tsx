import { MultiSelect, Textarea, TextInput } from '@mantine/core';
import { CustomerRole, ProviderRole } from '@gatehouse/contracts';
import {
  createServiceAccount,
  getServiceAccount,
  listRoles,
  listServiceAccounts,
  type ServiceAccount,
  updateServiceAccount,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { useApiMutation, useApiQuery } from '../../api/queries.js';
import { useMe, usePermission } from '../../app/me.js';
import { FormDialog } from '../../components/dialog.js';
import { useRoleNames } from '../../components/use-role-names.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

/** Creates or edits a service account. */
export function EditServiceAccount({
  account,
  onClose,
}: {
  account: ServiceAccount | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const [, navigate] = useLocation();
  const { organization } = useMe();
  const mayListRoles = usePermission('roles:manage');
  const custom = useApiQuery(listRoles, { limit: 200 }, { enabled: mayListRoles });
  const creation = useApiMutation(createServiceAccount, [listServiceAccounts]);
  const change = useApiMutation(updateServiceAccount, [getServiceAccount, listServiceAccounts]);
  const serviceAccountId = account?.id;
  const fields = useSchemaForm(createServiceAccount.input, {
    edits: serviceAccountId ? { read: getServiceAccount, input: { serviceAccountId } } : undefined,
    initial: {
      name: account?.name ?? '',
      description: account?.description ?? null,
      roles: account?.roles ?? [],
    },
    submit: async (values) => {
      if (serviceAccountId) await change.mutateAsync({ serviceAccountId, ...values });
      else {
        const { id } = await creation.mutateAsync(values);
        navigate(`/settings/service-accounts/${id}`);
      }
      onClose();
    },
  });
  const builtIn = organization.kind === 'provider' ? ProviderRole : CustomerRole;
  const roles = new Set<string>([
    ...(custom.data?.items.map(({ name }) => name) ?? builtIn.options),
    ...(account?.roles ?? []),
  ]);
  return (
    <FormDialog
      title={account ? t('common.editNamed', { name: account.name }) : t('serviceAccounts.add')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('serviceAccounts.name')} data-autofocus />
      <Textarea
        {...fields.text('description')}
        label={t('serviceAccounts.description')}
        description={t('serviceAccounts.descriptionHint')}
        autosize
        minRows={2}
        maxRows={8}
      />
      <MultiSelect
        {...fields.choices('roles')}
        searchable
        label={t('serviceAccounts.roles')}
        description={t('serviceAccounts.rolesHint')}
        data={[...roles].map((value) => ({ value, label: roleName(value) }))}
      />
    </FormDialog>
  );
}
