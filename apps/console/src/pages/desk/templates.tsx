import { Select, Textarea, TextInput } from '@mantine/core';
import {
  createTemplate,
  deleteTemplate,
  getTemplate,
  JobType,
  listTemplates,
  type Template,
  updateTemplate,
} from '@gatehouse/contracts/service-desk';
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

/** The provider's checklists. Customers have no access to them. */
export default function Templates() {
  const { t } = useTranslation();
  const [edited, setEdited] = useState<Template | 'new'>();
  const [deleting, setDeleting] = useState<Template>();
  const list = useList(listTemplates, { search: t('templates.search') });
  const columns: Column<Template>[] = [
    {
      header: t('templates.name'),
      render: ({ name, items }) => (
        <NameCell name={name} detail={t('templates.steps', { count: items.length })} />
      ),
    },
    { header: t('jobs.type'), wide: true, render: ({ jobType }) => t(`jobs.types.${jobType}`) },
  ];
  return (
    <ListPage
      title={t('nav.templates')}
      lead={t('templates.lead')}
      actions={<AddButton label={t('templates.add')} onClick={() => setEdited('new')} />}
      list={list}
      columns={columns}
      rowActions={(template) => (
        <EditMenu
          name={template.name}
          onEdit={() => setEdited(template)}
          onDelete={() => setDeleting(template)}
        />
      )}
      keyOf={({ id }) => id}
      empty={{ title: t('templates.none'), text: t('templates.noneText') }}
    >
      {edited && (
        <EditTemplate
          template={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {deleting && (
        <ConfirmDelete
          contract={deleteTemplate}
          input={{ templateId: deleting.id }}
          touches={[listTemplates]}
          title={t('templates.deleteTitle', { name: deleting.name })}
          text={t('templates.deleteText')}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </ListPage>
  );
}

function EditTemplate({
  template,
  onClose,
}: {
  template: Template | undefined;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const creation = useApiMutation(createTemplate, [listTemplates]);
  const change = useApiMutation(updateTemplate, [listTemplates]);
  const [steps, setSteps] = useState(template?.items.join('\n') ?? '');
  const fields = useSchemaForm(createTemplate.input, {
    edits: template && { read: getTemplate, input: { templateId: template.id } },
    initial: template
      ? { name: template.name, jobType: template.jobType, items: template.items }
      : { jobType: 'maintenance', items: [] },
    submit: async (values) => {
      if (template) await change.mutateAsync({ templateId: template.id, ...values });
      else await creation.mutateAsync(values);
      onClose();
    },
  });
  const { value: items, error } = fields.choices('items');
  // Keep the text as typed unless the items were changed from outside.
  const shown = itemsIn(steps).join('\n') === items.join('\n') ? steps : items.join('\n');
  return (
    <FormDialog
      title={template ? t('common.editNamed', { name: template.name }) : t('templates.add')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('templates.name')} />
      <Select
        {...fields.choice('jobType')}
        label={t('jobs.type')}
        allowDeselect={false}
        data={JobType.options.map((value) => ({ value, label: t(`jobs.types.${value}`) }))}
      />
      <Textarea
        label={t('templates.items')}
        description={t('templates.itemsHint')}
        required
        withAsterisk
        data-field="items"
        autosize
        minRows={4}
        value={shown}
        error={error}
        onChange={(event) => {
          setSteps(event.currentTarget.value);
          fields.set('items', itemsIn(event.currentTarget.value));
        }}
      />
    </FormDialog>
  );
}

const itemsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);
