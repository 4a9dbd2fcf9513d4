import { MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { CustomerRole, ProviderRole } from '@gatehouse/contracts';
import { getMe } from '@gatehouse/contracts/identity';
import {
  Capability,
  getCustomerMember,
  getMember,
  listCustomerMembers,
  listMembers,
  listRoles,
  type Member,
  Profile,
  updateCustomerMember,
  updateMember,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useApiQuery, useApiMutation } from '../../api/queries.js';
import { fullName, usePermission, useMe } from '../../app/me.js';
import { FormDialog } from '../../components/dialog.js';
import { DepartmentSelect } from './department-select.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { toast } from '../../components/toast.js';
import { useRoleNames } from '../../components/use-role-names.js';

/** Said by the profile, which is where it is changed. */
const ADMINISTRATOR = CustomerRole.enum.administrator;
const isOther = (role: string): boolean => role !== ADMINISTRATOR;

/** Edits a member's profile, capabilities and roles. */
export function EditMember({
  member,
  customerId,
  onClose,
}: {
  member: Member;
  customerId: string | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const me = useMe();
  const isOwnProvider = !customerId && me.organization.kind === 'provider';
  const roles = useApiQuery(
    listRoles,
    { limit: 200 },
    { enabled: usePermission('roles:manage') && !customerId },
  );
  const own = useApiMutation(updateMember, [listMembers, getMember, getMe]);
  const theirs = useApiMutation(updateCustomerMember, [listCustomerMembers, getCustomerMember]);
  const { userId } = member;
  const fields = useSchemaForm(updateMember.input.omit({ userId: true }), {
    edits: customerId
      ? { read: getCustomerMember, input: { customerId, userId } }
      : { read: getMember, input: { userId } },
    initial: {
      profile: member.profile,
      capability: member.capability,
      roles: member.roles,
      ...(isOwnProvider ? { departmentId: member.departmentId } : {}),
    },
    submit: async ({ departmentId, roles: chosen, profile, capability }) => {
      const isAdmin = profile === 'admin';
      const given = [...(isAdmin ? [ADMINISTRATOR] : []), ...(chosen ?? []).filter(isOther)];
      const isSame =
        given.length === member.roles.length && given.every((role) => member.roles.includes(role));
      const change = {
        ...(profile === member.profile ? {} : { profile }),
        ...(capability === member.capability ? {} : { capability }),
        // Without any other, the profile alone is sent: the least role is given then.
        ...(isSame || given.length === 0 ? {} : { roles: given }),
      };
      const department = departmentId === member.departmentId ? {} : { departmentId };
      if (customerId) await theirs.mutateAsync({ customerId, userId, ...change });
      else await own.mutateAsync({ userId, ...change, ...(isOwnProvider ? department : {}) });
      toast.success(t('members.saved', { name: fullName(member) }));
      onClose();
    },
  });
  const builtIn: readonly string[] = isOwnProvider ? ProviderRole.options : CustomerRole.options;
  const names = new Set([
    ...(roles.data?.items.map(({ name }) => name) ?? builtIn),
    ...member.roles,
  ]);
  const chosenRoles = fields.choices('roles');
  const chooseOthers = (others: string[]): void => {
    const isAdmin = fields.values.profile === 'admin' || !chosenRoles.value.every(isOther);
    chosenRoles.onChange([...(isAdmin ? [ADMINISTRATOR] : []), ...others]);
  };
  return (
    <FormDialog
      title={t('members.editTitle', { name: fullName(member) })}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <Select
        {...fields.choice('profile')}
        label={t('members.profile')}
        description={t('members.profileHint')}
        allowDeselect={false}
        data={Profile.options.map((value) => ({ value, label: t(`members.profiles.${value}`) }))}
      />
      <Radio.Group
        label={t('members.capability')}
        description={t('members.capabilityHint')}
        value={String(fields.values.capability)}
        onChange={(value) => fields.set('capability', value)}
      >
        <Stack gap={6} mt="xs">
          {Capability.options.map((value) => (
            <Radio key={value} value={value} label={t(`members.capabilities.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <MultiSelect
        {...chosenRoles}
        value={chosenRoles.value.filter(isOther)}
        onChange={chooseOthers}
        label={t('members.otherRoles')}
        data={[...names].filter(isOther).map((value) => ({ value, label: roleName(value) }))}
      />
      <DepartmentSelect {...fields.choice('departmentId')} enabled={isOwnProvider} />
    </FormDialog>
  );
}
