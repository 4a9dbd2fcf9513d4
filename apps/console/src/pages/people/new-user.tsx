import { Group, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { CustomerRole, PlatformRole, ProviderRole } from '@gatehouse/contracts';
import { inviteMember, listInvitations } from '@gatehouse/contracts/invitations';
import { listRoles } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { usePermission, useMe } from '../../app/me.js';
import { FormDialog } from '../../components/dialog.js';
import { LanguageSelect, NameFields } from '../../components/person-fields.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { toast } from '../../components/toast.js';
import { useRoleNames } from '../../components/use-role-names.js';

/** Creates a user in the user's own organization, invited now or later. */
export function NewUser({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const { language, organization } = useMe();
  const roles = useApiQuery(listRoles, { limit: 200 }, { enabled: usePermission('roles:manage') });
  const invitation = useApiMutation(inviteMember, [listInvitations]);
  const isCustomer = organization.kind === 'customer';
  const fields = useSchemaForm(inviteMember.input, {
    initial: {
      language,
      roles: [isCustomer ? 'member' : 'agent'],
      platformRole: 'platform-user',
      inviteNow: true,
    },
    submit: async (values) => {
      const { email, status } = await invitation.mutateAsync(values);
      toast.success(
        t(status === 'draft' ? 'invitations.drafted' : 'invitations.sentTo', { email }),
      );
      onClose();
    },
  });
  const builtIn: readonly string[] = isCustomer ? CustomerRole.options : ProviderRole.options;
  const names = roles.data?.items.map(({ name }) => name) ?? builtIn;
  return (
    <FormDialog
      title={t('members.add')}
      fields={fields}
      submit={t('members.submit')}
      onClose={onClose}
    >
      <TextInput {...fields.text('email')} type="email" label={t('person.email')} data-autofocus />
      <NameFields fields={fields} />
      <MultiSelect
        {...fields.choices('roles')}
        label={t(isCustomer ? 'person.roles' : 'person.tenantRoles')}
        data={names.map((value) => ({ value, label: roleName(value) }))}
      />
      <Select
        {...fields.choice('platformRole')}
        label={t('person.platformRole')}
        description={t('person.platformRoleHint')}
        allowDeselect={false}
        data={PlatformRole.options
          .filter((value) => value !== 'platform-support')
          .map((value) => ({ value, label: t(`platformRoles.${value}`) }))}
      />
      <Group grow align="start">
        <LanguageSelect {...fields.choice('language')} label={t('person.preferredLanguage')} />
        <TextInput {...fields.text('externalId')} label={t('person.externalId')} />
      </Group>
      <Switch
        {...fields.box('inviteNow')}
        label={t('invitations.inviteNow')}
        description={t('invitations.inviteNowHint')}
      />
    </FormDialog>
  );
}
