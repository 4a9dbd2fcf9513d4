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
import { useChange, usePages } from '../../api/queries.js';
import { Deletion } from '../../parts/deletion.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { EditMenu } from '../../parts/edit-menu.js';
import { Empty } from '../../parts/empty.js';
import { useFields } from '../../parts/fields.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';

/** The parts of a provider: a department administrator manages the customers and people of the own one (B2). */
export default function Departments() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Department | 'new'>();
  const [doomed, setDoomed] = useState<Department>();
  const pages = usePages(listDepartments, {});
  const columns: Column<Department>[] = [
    {
      header: t('departments.name'),
      show: ({ name }) => (
        <Text size="sm" fw={550}>
          {name}
        </Text>
      ),
    },
    {
      header: t('common.actions'),
      end: true,
      show: (department) => (
        <EditMenu
          name={department.name}
          edit={t('common.rename')}
          onEdit={() => setEdited(department)}
          onDelete={() => setDoomed(department)}
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
      <List
        label={t('nav.departments')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty title={t('departments.none')} text={t('departments.noneText')} />}
      />
      {edited && (
        <EditDepartment
          department={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {doomed && (
        <Deletion
          contract={deleteDepartment}
          input={{ departmentId: doomed.id }}
          touches={[listDepartments]}
          title={t('departments.deleteTitle', { name: doomed.name })}
          text={t('departments.deleteText')}
          onClose={() => setDoomed(undefined)}
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
  const creation = useChange(createDepartment, [listDepartments]);
  const change = useChange(updateDepartment, [listDepartments]);
  const fields = useFields(createDepartment.input, {
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
