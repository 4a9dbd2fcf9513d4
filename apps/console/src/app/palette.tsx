import { Group, Modal, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { Search } from 'lucide-react';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { SEARCH_DELAY_MS } from '../components/search-input.js';
import { useFocusReturn } from '../components/use-focus-return.js';
import { usePaletteEntries, type Entry } from './palette-entries.js';

const GROUPS = ['customers', 'people', 'pages', 'actions'] as const;

/** Goes to any page, customer or person, and starts actions, by the keyboard. */
export default function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const id = useId();
  useFocusReturn();
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text, SEARCH_DELAY_MS);
  const { entries, isSearching } = usePaletteEntries(text, searched);
  const [active, setActive] = useState(0);
  const at = Math.min(active, entries.length - 1);
  useEffect(() => {
    // Not as an expression: newer browsers return a promise.
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  const choose = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setActive((at + step + entries.length) % Math.max(entries.length, 1));
    else if (event.key === 'Enter') choose(entries[at]);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} size="lg" yOffset="12vh" transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.4} />
      <Modal.Content aria-label={t('palette.title')}>
        <TextInput
          data-autofocus
          variant="unstyled"
          size="md"
          leftSection={<Search size={18} aria-hidden />}
          leftSectionWidth={48}
          my="xs"
          placeholder={t('palette.placeholder')}
          aria-label={t('palette.placeholder')}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={entries.length > 0 ? `${id}-${at}` : undefined}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
        <div className="palette" role="listbox" id={`${id}-list`} aria-label={t('palette.title')}>
          {GROUPS.map((group) => {
            const found = entries.filter((entry) => entry.group === group);
            return found.length === 0 ? null : (
              <div key={group} role="group" aria-label={t(`palette.${group}`)}>
                <Text size="xs" c="dimmed" fw={550} px="md" pt="xs" pb={4} aria-hidden>
                  {t(`palette.${group}`)}
                </Text>
                {found.map((entry) => {
                  const index = entries.indexOf(entry);
                  return (
                    <PaletteOption
                      key={entry.id}
                      id={`${id}-${index}`}
                      entry={entry}
                      active={index === at}
                      onChoose={() => choose(entry)}
                    />
                  );
                })}
              </div>
            );
          })}
        </div>
        {entries.length === 0 && !isSearching && searched === text && (
          <Text size="sm" c="dimmed" p="md" pt={0} role="status">
            {t('common.nothingFound')}
          </Text>
        )}
      </Modal.Content>
    </Modal.Root>
  );
}

interface OptionProps {
  id: string;
  entry: Entry;
  active: boolean;
  onChoose: () => void;
}

function PaletteOption({
  id,
  entry: { icon: Icon, label, detail },
  active,
  onChoose,
}: OptionProps) {
  return (
    <div id={id} role="option" aria-selected={active} tabIndex={-1} onClick={onChoose}>
      <Group gap="sm" wrap="nowrap">
        <Icon size={16} aria-hidden />
        <Text size="sm" truncate>
          {label}
        </Text>
        {detail && (
          <Text size="xs" c="dimmed" truncate ml="auto">
            {detail}
          </Text>
        )}
      </Group>
    </div>
  );
}
