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
import { useChange, usePages } from '../../api/queries.js';
import { Deletion } from '../../parts/deletion.js';
import { Dialog, DialogForm } from '../../parts/dialog.js';
import { EditMenu } from '../../parts/edit-menu.js';
import { Empty } from '../../parts/empty.js';
import { useFields } from '../../parts/fields.js';
import { Filters } from '../../parts/filters.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { Search, useAddressPart } from '../../parts/search.js';

/** The provider's checklists; customers have no access to them (B10). */
export default function Templates() {
  const { t } = useTranslation();
  const [q, setQ] = useAddressPart('q');
  const [edited, setEdited] = useState<Template | 'new'>();
  const [doomed, setDoomed] = useState<Template>();
  const pages = usePages(listTemplates, { q: q || undefined });
  const columns: Column<Template>[] = [
    {
      header: t('templates.name'),
      show: ({ name, items }) => (
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
    { header: t('jobs.type'), wide: true, show: ({ jobType }) => t(`jobs.types.${jobType}`) },
    {
      header: t('common.actions'),
      end: true,
      show: (template) => (
        <EditMenu
          name={template.name}
          onEdit={() => setEdited(template)}
          onDelete={() => setDoomed(template)}
        />
      ),
    },
  ];
  return (
    <Page title={t('nav.templates')} lead={t('templates.lead')}>
      <Filters
        action={
          <Button leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
            {t('templates.add')}
          </Button>
        }
      >
        <Search label={t('templates.search')} initial={q} onSearch={setQ} />
      </Filters>
      <List
        label={t('nav.templates')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty title={t('templates.none')} text={t('templates.noneText')} />}
      />
      {edited && (
        <EditTemplate
          template={edited === 'new' ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
      {doomed && (
        <Deletion
          contract={deleteTemplate}
          input={{ templateId: doomed.id }}
          touches={[listTemplates]}
          title={t('templates.deleteTitle', { name: doomed.name })}
          text={t('templates.deleteText')}
          onClose={() => setDoomed(undefined)}
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
  const creation = useChange(createTemplate, [listTemplates]);
  const change = useChange(updateTemplate, [listTemplates]);
  const [steps, setSteps] = useState(template?.items.join('\n') ?? '');
  const fields = useFields(createTemplate.input, {
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
  // As it was typed, unless the items come from elsewhere.
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
