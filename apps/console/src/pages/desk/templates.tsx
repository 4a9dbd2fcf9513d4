import { Button, Select, Text, Textarea, TextInput } from '@mantine/core';
import {
  createTemplate,
  deleteTemplate,
  getTemplate,
  JobType,
  listTemplates,
  type Template,
  updateTemplate,
} from '@gatehouse/contracts/service-desk';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApiMutation, useApiList } from '../../api/queries.js';
import { ConfirmDelete } from '../../components/confirm-delete.js';
import { Dialog, DialogForm } from '../../components/dialog.js';
import { EditMenu } from '../../components/edit-menu.js';
import { EmptyState } from '../../components/empty-state.js';
import { useSchemaForm } from '../../components/use-schema-form.js';
import { FilterBar } from '../../components/filter-bar.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { SearchInput, useQueryParam } from '../../components/search-input.js';

/** The provider's checklists. Customers have no access to them. */
export default function Templates() {
  const { t } = useTranslation();
  const [q, setQ] = useQueryParam('q');
  const [edited, setEdited] = useState<Template | 'new'>();
  const [deleting, setDeleting] = useState<Template>();
  const pages = useApiList(listTemplates, { q: q || undefined });
  const columns: Column<Template>[] = [
    {
      header: t('templates.name'),
      render: ({ name, items }) => (
        <>
          <Text size="sm" fw={550}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {t('templates.steps', { count: items.length })}
          </Text>
        </>
      ),
    },
    { header: t('jobs.type'), wide: true, render: ({ jobType }) => t(`jobs.types.${jobType}`) },
    {
      header: t('common.actions'),
      end: true,
      render: (template) => (
        <EditMenu
          name={template.name}
          onEdit={() => setEdited(template)}
          onDelete={() => setDeleting(template)}
        />
      ),
    },
  ];
  return (
    <Page title={t('nav.templates')} lead={t('templates.lead')}>
      <FilterBar
        action={
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {t('templates.add')}
          </Button>
        }
      >
        <SearchInput label={t('templates.search')} initial={q} onSearch={setQ} />
      </FilterBar>
      <DataTable
        label={t('nav.templates')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('templates.none')} text={t('templates.noneText')} />}
      />
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
    </Page>
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
    <Dialog
      title={template ? t('common.editNamed', { name: template.name }) : t('templates.add')}
      onClose={onClose}
    >
      <DialogForm fields={fields} submit={t('common.save')} onClose={onClose}>
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
      </DialogForm>
    </Dialog>
  );
}

const itemsIn = (text: string): string[] =>
  text
    .split('\n')
    .map((each) => each.trim())
    .filter(Boolean);
