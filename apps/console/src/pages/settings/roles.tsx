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
import { useChange, usePages } from '../../api/queries.js';
import { useMe } from '../../app/me.js';
import { Deletion } from '../../parts/deletion.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { EditMenu } from '../../parts/edit-menu.js';
import { Empty } from '../../parts/empty.js';
import { useFields } from '../../parts/fields.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { useRoleNames } from '../../parts/role-names.js';

/** The built-in roles, and those that the organisation has added (C4). */
export default function Roles() {
  const { t } = useTranslation();
  const roleName = useRoleNames();
  const [edited, setEdited] = useState<Role | 'new'>();
  const [doomed, setDoomed] = useState<Role>();
  const pages = usePages(listRoles, {});
  const columns: Column<Role>[] = [
    {
      header: t('person.role'),
      show: ({ name, builtIn }) => (
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
      show: ({ permissions }) =>
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
      show: (role) =>
        role.builtIn ? null : (
          <EditMenu
            name={role.name}
            onEdit={() => setEdited(role)}
            onDelete={() => setDoomed(role)}
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
      <List
        label={t('nav.roles')}
        pages={pages}
        columns={columns}
        keyOf={({ id, name }) => id ?? name}
        empty={<Empty title={t('common.nothingFound')} text="" />}
      />
      {edited && (
        <EditRole
          role={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {doomed?.id && (
        <Deletion
          contract={deleteRole}
          input={{ roleId: doomed.id }}
          touches={[listRoles]}
          title={t('roles.deleteTitle', { name: doomed.name })}
          text={t('roles.deleteText')}
          onClose={() => setDoomed(undefined)}
        />
      )}
    </Page>
  );
}

/** Nobody grants a permission that they lack, so those cannot be ticked. */
function EditRole({ role, onClose }: { role: Role | undefined; onClose: () => void }) {
  const { t } = useTranslation();
  const me = useMe();
  const creation = useChange(createRole, [listRoles]);
  const change = useChange(updateRole, [listRoles, getMe]);
  const fields = useFields(createRole.input, {
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
