import { Button, Checkbox, SimpleGrid, Text, TextInput } from '@mantine/core';
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
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { Dialog, DialogForm } from '../../components/dialog.js';
import { EditMenu } from '../../components/edit-menu.js';
import { EmptyState } from '../../components/empty-state.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { useRoleNames } from '../../components/use-role-names.js';

export default function Roles() {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const [edited, setEdited] = useState<Role | 'new'>();
  const [deleting, setDeleting] = useState<Role>();
  const pages = useApiList(listRoles, {});
  const columns: Column<Role>[] = [
    {
      header: t('person.role'),
      render: ({ name, builtIn }) => (
        <>
          <Text size="sm" fw={550}>
            {builtIn ? roleName(name) : name}
          </Text>
          <Text size="xs" c="dimmed">
            {t(builtIn ? 'roles.builtIn' : 'roles.custom')}
          </Text>
        </>
      ),
    },
    {
      header: t('roles.permissions'),
      wide: true,
      render: ({ permissions }) =>
        permissions.length === 0 ? (
          t('roles.noPermissions')
        ) : (
          <Text size="xs" c="dimmed">
            {permissions.map((each) => t(`permissions.${each}`)).join(' · ')}
          </Text>
        ),
    },
    {
      header: t('common.actions'),
      end: true,
      render: (role) =>
        role.builtIn ? null : (
          <EditMenu
            name={role.name}
            onEdit={() => setEdited(role)}
            onDelete={() => setDeleting(role)}
          />
        ),
    },
  ];
  return (
    <Page
      title={t('nav.roles')}
      lead={t('roles.lead')}
      actions={
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          {t('roles.add')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.roles')}
        pages={pages}
        columns={columns}
        keyOf={({ id, name }) => id ?? name}
        empty={<EmptyState title={t('common.nothingFound')} text="" />}
      />
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
    </Page>
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
    <Dialog
      wide
      title={role ? t('common.editNamed', { name: role.name }) : t('roles.add')}
      onClose={onClose}
    >
      <DialogForm fields={fields} submit={t('common.save')} onClose={onClose}>
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
      </DialogForm>
    </Dialog>
  );
}
