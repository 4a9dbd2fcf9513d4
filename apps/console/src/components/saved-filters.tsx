import { Button, Menu, TextInput } from '@mantine/core';
import { line } from '@gatehouse/contracts';
import { useDisclosure } from '@mantine/hooks';
import { Bookmark, BookmarkPlus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { useMeQuery } from '../api/auth-state.js';
import { safeStorage } from '../api/safe-storage.js';
import { FormDialog } from './dialog.js';
import { useQueryParams } from './search-input.js';
import { useSchemaForm } from './use-schema-form.js';

const SavedFilter = z.object({ name: z.string(), query: z.string() });
type SavedFilter = z.infer<typeof SavedFilter>;

/** What a list was filtered by, under names of the user's own, remembered in this browser. A link shares one without a name. */
export function SavedFilters({ list, parameters }: { list: string; parameters: string[] }) {
  const { t } = useTranslation();
  const [query, , setAll] = useQueryParams();
  const { saved, save } = useSavedFilters(list);
  const [naming, { open, close }] = useDisclosure();
  const current = new URLSearchParams(
    parameters.flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : [])),
  ).toString();
  const chosen = saved.find((each) => each.query === current);
  if (saved.length === 0 && current === '') return null;
  const choose = (filter: SavedFilter): void => {
    const values = new URLSearchParams(filter.query);
    setAll(Object.fromEntries(parameters.map((name) => [name, values.get(name)])));
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <Button variant="default" leftSection={<Bookmark size={15} aria-hidden />}>
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
              onClick={() => save(saved.filter((each) => each !== chosen))}
            >
              {t('list.forgetFilter', { name: chosen.name })}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<BookmarkPlus size={15} aria-hidden />}
              disabled={current === ''}
              onClick={open}
            >
              {t('list.saveFilter')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <NameFilter
          onName={(name) =>
            save([...saved.filter((each) => each.name !== name), { name, query: current }])
          }
          onClose={close}
        />
      )}
    </>
  );
}

function NameFilter({ onName, onClose }: { onName: (name: string) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const fields = useSchemaForm(z.strictObject({ name: line(60) }), {
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

/** Of this user in this organization: others may use the same browser. */
function useSavedFilters(list: string) {
  const me = useMeQuery().data;
  const key = `gatehouse.filters.${list}.${me?.organization.id ?? ''}.${me?.id ?? ''}`;
  const [saved, setSaved] = useState(() => stored(key));
  const save = (filters: SavedFilter[]): void => {
    setSaved(filters);
    safeStorage.set(key, filters.length === 0 ? null : JSON.stringify(filters));
  };
  return { saved, save };
}

function stored(key: string): SavedFilter[] {
  try {
    return SavedFilter.array().parse(JSON.parse(safeStorage.get(key) ?? '[]'));
  } catch {
    return [];
  }
}
