import { TextInput } from '@mantine/core';
import {
  createDepartment,
  deleteDepartment,
  type Department,
  getDepartment,
  listDepartments,
  updateDepartment,
} from '@gatehouse/contracts/tenant-access';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation } from '../../api/queries.js';
import { AddButton } from '../../components/buttons.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import type { Column } from '../../components/column.js';
import { FormDialog } from '../../components/dialog.js';
import { EditMenu } from '../../components/edit-menu.js';
import { ListPage } from '../../components/list-page.js';
import { NameCell } from '../../components/name-cell.js';
import { useList } from '../../components/use-list.js';
import { useSchemaForm } from '../../components/use-schema-form.js';

/** Department administrators manage the customers and people of their own department. */
export default function Departments() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Department | 'new'>();
  const [deleting, setDeleting] = useState<Department>();
  const columns: Column<Department>[] = [
    { header: t('departments.name'), render: ({ name }) => <NameCell name={name} /> },
  ];
  return (
    <ListPage
      title={t('nav.departments')}
      lead={t('departments.lead')}
      actions={<AddButton label={t('departments.add')} onClick={() => setEdited('new')} />}
      list={useList(listDepartments)}
      columns={columns}
      rowActions={(department) => (
        <EditMenu
          name={department.name}
          edit={t('common.rename')}
          onEdit={() => setEdited(department)}
          onDelete={() => setDeleting(department)}
        />
      )}
      keyOf={({ id }) => id}
      empty={{ title: t('departments.none'), text: t('departments.noneText') }}
    >
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
    </ListPage>
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
    <FormDialog
      title={t(department ? 'common.rename' : 'departments.add')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('departments.name')} data-autofocus />
    </FormDialog>
  );
}
