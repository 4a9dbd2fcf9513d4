import { MultiSelect, Radio, Select, Stack } from '@mantine/core';
import { CustomerRole, ProviderRole } from '@gatehouse/contracts';
import { getMe } from '@gatehouse/contracts/identity';
import {
  Capability,
  getCustomerMember,
  getMember,
  listCustomerMembers,
  listDepartments,
  listMembers,
  listRoles,
  type Member,
  Profile,
  updateCustomerMember,
  updateMember,
} from '@gatehouse/contracts/tenant-access';
import { useTranslation } from 'react-i18next';
import { useAnswer, useChange } from '../../api/queries.js';
import { nameOf, useMay, useMe } from '../../app/me.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { useFields } from '../../parts/fields.js';
import { useTell } from '../../parts/toasts.js';
import { useRoleNames } from '../../parts/role-names.js';

/** What a member may do: the profile, what else they may, and the roles (E5, E6). */
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
  const tell = useTell();
  const me = useMe();
  const isOwnProvider = !customerId && me.organization.kind === 'provider';
  const roles = useAnswer(
    listRoles,
    { limit: 200 },
    { enabled: useMay('roles:manage') && !customerId },
  );
  const departments = useAnswer(
    listDepartments,
    { limit: 200 },
    { enabled: useMay('customers:write') && isOwnProvider },
  );
  const own = useChange(updateMember, [listMembers, getMe]);
  const theirs = useChange(updateCustomerMember, [listCustomerMembers]);
  const { userId } = member;
  const fields = useFields(updateMember.input.omit({ userId: true }), {
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
      const isSame =
        chosen?.length === member.roles.length &&
        chosen.every((role) => member.roles.includes(role));
      const change = {
        ...(profile === member.profile ? {} : { profile }),
        ...(capability === member.capability ? {} : { capability }),
        ...(isSame ? {} : { roles: chosen }),
      };
      const department = departmentId === member.departmentId ? {} : { departmentId };
      if (customerId) await theirs.mutateAsync({ customerId, userId, ...change });
      else await own.mutateAsync({ userId, ...change, ...(isOwnProvider ? department : {}) });
      tell(t('members.saved', { name: nameOf(member) }));
      onClose();
    },
  });
  const builtIn: readonly string[] = isOwnProvider ? ProviderRole.options : CustomerRole.options;
  const names = [
    ...new Set([...(roles.data?.items.map(({ name }) => name) ?? builtIn), ...member.roles]),
  ];
  return (
    <Dialog title={t('members.editTitle', { name: nameOf(member) })} onClose={onClose}>
      <DialogForm fields={fields} submit={t('common.save')} onClose={onClose}>
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
          {...fields.choices('roles')}
          label={t('person.roles')}
          data={names.map((value) => ({ value, label: roleName(value) }))}
        />
        {(departments.data?.items.length ?? 0) > 0 && (
          <Select
            {...fields.choice('departmentId')}
            label={t('customers.department')}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={departments.data?.items.map(({ id, name }) => ({ value: id, label: name })) ?? []}
          />
        )}
      </DialogForm>
    </Dialog>
  );
}
