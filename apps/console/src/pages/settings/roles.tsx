import { Checkbox, SimpleGrid, Text, TextInput } from '@mantine/core';
import { Permission } from '@gatehouse/contracts';
import {
  createRole,
  deleteRole,
  getRole,
  listRoles,
  type Role,
  updateRole,
} from '@gatehouse/contracts/tenant-access';
import { getMe } from '@gatehouse/contracts/identity';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { AddButton } from '../../components/buttons.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import type { Column } from '../../components/column.js';
import { FormDialog } from '../../components/dialog.js';
import { EditMenu } from '../../components/edit-menu.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { useRoleNames } from '../../components/use-role-names.js';

export default function Roles() {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const [edited, setEdited] = useState<Role | 'new'>();
  const [deleting, setDeleting] = useState<Role>();
  const permissionsOf = (permissions: Role['permissions']) => (
    <Text size="xs" c="dimmed">
      {permissions.length === 0
        ? t('roles.noPermissions')
        : permissions.map((each) => t(`permissions.${each}`)).join(' · ')}
    </Text>
  );
  const columns: Column<Role>[] = [
    {
      header: t('person.role'),
      render: ({ name, builtIn, permissions }) => (
        <NameCell
          name={builtIn ? roleName(name) : name}
          detail={t(builtIn ? 'roles.builtIn' : 'roles.custom')}
          narrow={permissionsOf(permissions)}
        />
      ),
    },
    {
      header: t('roles.permissions'),
      wide: true,
      render: ({ permissions }) => permissionsOf(permissions),
    },
  ];
  return (
    <ListPage
      title={t('nav.roles')}
      lead={t('roles.lead')}
      actions={<AddButton label={t('roles.add')} onClick={() => setEdited('new')} />}
      list={useList(listRoles)}
      columns={columns}
      rowActions={(role) =>
        role.builtIn ? null : (
          <EditMenu
            name={role.name}
            onEdit={() => setEdited(role)}
            onDelete={() => setDeleting(role)}
          />
        )
      }
      keyOf={({ id, name }) => id ?? name}
      empty={{ title: t('common.nothingFound'), text: '' }}
    >
      {edited && (
        <EditRole
          role={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {deleting?.id && (
        <ConfirmDelete
          contract={deleteRole}
          input={{ roleId: deleting.id }}
          touches={[listRoles]}
          title={t('roles.deleteTitle', { name: deleting.name })}
          text={t('roles.deleteText')}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}

/** Users can't grant permissions they don't have, so those are disabled. */
function EditRole({ role, onClose }: { role: Role | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const creation = useApiMutation(createRole, [listRoles]);
  const change = useApiMutation(updateRole, [listRoles, getMe]);
  const fields = useSchemaForm(createRole.input, {
    edits: role?.id ? { read: getRole, input: { roleId: role.id } } : undefined,
    initial: { name: role?.name ?? '', permissions: role?.permissions ?? [] },
    submit: async (values) => {
      if (role?.id) await change.mutateAsync({ roleId: role.id, ...values });
      else await creation.mutateAsync(values);
      onClose();
    },
  });
  const { value, onChange, error } = fields.choices('permissions');
  return (
    <FormDialog
      wide
      title={role ? t('common.editNamed', { name: role.name }) : t('roles.add')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('roles.name')} data-autofocus />
      <Checkbox.Group
        label={t('roles.permissions')}
        description={t('roles.permissionsHint')}
        value={value}
        onChange={onChange}
        error={error}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="sm">
          {Permission.options.map((each) => (
            <Checkbox
              key={each}
              value={each}
              disabled={!me.permissions.includes(each)}
              label={t(`permissions.${each}`)}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    </FormDialog>
  );
}
