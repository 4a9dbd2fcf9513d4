import { Button, Menu, TextInput } from '@mantine/core';
import {
  MAX_SAVED_FILTERS,
  SavedFilter,
  type FilteredList,
} from '@gatehouse/contracts/notifications';
import { useDisclosure } from '@mantine/hooks';
import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { FormDialog } from './dialog.js';
import { FailedDialog } from './failed-dialog.js';
import { useQueryParams } from './search-input.js';
import { useSavedFilters } from './use-saved-filters.js';
import { useSchemaForm } from './use-schema-form.js';

/** What a list was filtered by, under names of the user's own. A link shares one without a name. */
export function SavedFilters({ list, parameters }: { list: FilteredList; parameters: string[] }) {
  const { t } = useTranslation();
  const [query, , setAll] = useQueryParams();
  const { saved, isLoaded, add, remove, failure } = useSavedFilters(list);
  const [naming, { open, close }] = useDisclosure();
  const current = new URLSearchParams(
    parameters.flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : [])),
  ).toString();
  const chosen = saved.find((each) => each.query === current);
  const isFull = saved.length >= MAX_SAVED_FILTERS;
  const choose = (filter: SavedFilter): void => {
    const values = new URLSearchParams(filter.query);
    setAll(Object.fromEntries(parameters.map((name) => [name, values.get(name)])));
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          {/* Has its place before they are loaded: the rows below must not move. */}
          <Button
            variant="default"
            disabled={!isLoaded}
            leftSection={<Bookmark size={15} aria-hidden />}
          >
            {chosen?.name ?? t('list.savedFilters')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {saved.map((filter) => (
            <Menu.CheckboxItem
              key={filter.name}
              checked={filter === chosen}
              closeMenuOnClick
              onChange={() => choose(filter)}
            >
              {filter.name}
            </Menu.CheckboxItem>
          ))}
          {saved.length > 0 && <Menu.Divider />}
          {chosen ? (
            <Menu.Item
              leftSection={<Trash2 size={15} aria-hidden />}
              onClick={() => remove(chosen.name)}
            >
              {t('list.forgetFilter', { name: chosen.name })}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<BookmarkPlus size={15} aria-hidden />}
              disabled={current === '' || isFull}
              onClick={open}
            >
              {isFull ? t('list.filtersFull', { count: MAX_SAVED_FILTERS }) : t('list.saveFilter')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && <NameFilter onName={(name) => add({ name, query: current })} onClose={close} />}
      <FailedDialog title={t('list.filtersNotSaved')} mutation={failure} />
    </>
  );
}

function NameFilter({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const fields = useSchemaForm(SavedFilter.pick({ name: true }), {
    submit: ({ name }) => {
      onName(name);
      onClose();
      return Promise.resolve();
    },
  });
  return (
    <FormDialog
      title={t('list.saveFilter')}
      fields={fields}
      submit={t('common.save')}
      onClose={onClose}
    >
      <TextInput {...fields.text('name')} label={t('customers.name')} data-autofocus />
    </FormDialog>
  );
}
