import { Group, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { CustomerRole, Language, PlatformRole, ProviderRole } from '@gatehouse/contracts';
import { inviteMember, listInvitations } from '@gatehouse/contracts/invitations';
import { listRoles } from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from '../../api/queries.js';
import { useMay, useMe } from '../../app/me.js';
import { languageName } from '../../i18n/formats.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { useFields } from '../../parts/fields.js';
import { useTell } from '../../parts/toasts.js';
import { useRoleNames } from '../../parts/role-names.js';

/** Creates a user of one's own organisation, invited now or later (C2 to C6). */
export function NewUser({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const tell = useTell();
  const { language, organization } = useMe();
  const roles = useAnswer(listRoles, { limit: 200 }, { enabled: useMay('roles:manage') });
  const invitation = useChange(inviteMember, [listInvitations]);
  const isCustomer = organization.kind === 'customer';
  const fields = useFields(inviteMember.input, {
    initial: {
      language,
      roles: [isCustomer ? 'member' : 'agent'],
      platformRole: 'platform-user',
      inviteNow: true,
    },
    submit: async (values) => {
      const { email, status } = await invitation.mutateAsync(values);
      tell(t(status === 'draft' ? 'invitations.drafted' : 'invitations.sentTo', { email }));
      onClose();
    },
  });
  const builtIn: readonly string[] = isCustomer ? CustomerRole.options : ProviderRole.options;
  const names = roles.data?.items.map(({ name }) => name) ?? builtIn;
  return (
    <Dialog title={t('members.add')} onClose={onClose}>
      <DialogForm fields={fields} submit={t('members.submit')} onClose={onClose}>
        <TextInput
          {...fields.text('email')}
          type="email"
          label={t('person.email')}
          data-autofocus
        />
        <Group grow align="start">
          <TextInput {...fields.text('firstName')} label={t('person.firstName')} />
          <TextInput {...fields.text('lastName')} label={t('person.lastName')} />
        </Group>
        <MultiSelect
          {...fields.choices('roles')}
          label={t('person.roles')}
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
          <Select
            {...fields.choice('language')}
            withAsterisk={false}
            label={t('person.preferredLanguage')}
            allowDeselect={false}
            data={Language.options.map((code) => ({ value: code, label: languageName(code) }))}
          />
          <TextInput {...fields.text('externalId')} label={t('person.externalId')} />
        </Group>
        <Switch
          {...fields.box('inviteNow')}
          label={t('invitations.inviteNow')}
          description={t('invitations.inviteNowHint')}
        />
      </DialogForm>
    </Dialog>
  );
}
