import { Button, Text, TextInput } from '@mantine/core';
import {
  createDepartment,
  deleteDepartment,
  type Department,
  getDepartment,
  listDepartments,
  updateDepartment,
} from '@gatehouse/contracts/tenant-access';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { Dialog, DialogForm } from '../../components/dialog.js';
import { EditMenu } from '../../components/edit-menu.js';
import { EmptyState } from '../../components/empty-state.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';

/** Department administrators manage the customers and people of their own department. */
export default function Departments() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Department | 'new'>();
  const [deleting, setDeleting] = useState<Department>();
  const pages = useApiList(listDepartments, {});
  const columns: Column<Department>[] = [
    {
      header: t('departments.name'),
      render: ({ name }) => (
        <Text size="sm" fw={550}>
          {name}
        </Text>
      ),
    },
    {
      header: t('common.actions'),
      end: true,
      render: (department) => (
        <EditMenu
          name={department.name}
          edit={t('common.rename')}
          onEdit={() => setEdited(department)}
          onDelete={() => setDeleting(department)}
        />
      ),
    },
  ];
  return (
    <Page
      title={t('nav.departments')}
      lead={t('departments.lead')}
      actions={
        <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
          {t('departments.add')}
        </Button>
      }
    >
      <DataTable
        label={t('nav.departments')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('departments.none')} text={t('departments.noneText')} />}
      />
      {edited && (
        <EditDepartment
          department={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {deleting && (
        <ConfirmDelete
          contract={deleteDepartment}
          input={{ departmentId: deleting.id }}
          touches={[listDepartments]}
          title={t('departments.deleteTitle', { name: deleting.name })}
          text={t('departments.deleteText')}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </Page>
  );
}

function EditDepartment({
  department,
  onClose,
}: {
  department: Department | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const creation = useApiMutation(createDepartment, [listDepartments]);
  const change = useApiMutation(updateDepartment, [listDepartments]);
  const fields = useSchemaForm(createDepartment.input, {
    edits: department && { read: getDepartment, input: { departmentId: department.id } },
    initial: { name: department?.name ?? '' },
    submit: async (values) => {
      if (department) await change.mutateAsync({ departmentId: department.id, ...values });
      else await creation.mutateAsync(values);
      onClose();
    },
  });
  return (
    <Dialog title={t(department ? 'common.rename' : 'departments.add')} onClose={onClose}>
      <DialogForm fields={fields} submit={t('common.save')} onClose={onClose}>
        <TextInput {...fields.text('name')} label={t('departments.name')} data-autofocus />
      </DialogForm>
    </Dialog>
  );
}
