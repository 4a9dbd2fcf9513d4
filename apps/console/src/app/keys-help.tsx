import { Group, Kbd, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../components/dialog.js';
import { useMe } from './me.js';
import { navigationFor } from './navigation.js';
import { GO_TO } from './shortcuts.js';

/** The keys that work everywhere. */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const pages = navigationFor(useMe()).flatMap(({ items }) => items);
  const goTo = Object.entries(GO_TO).flatMap(([key, path]) => {
    const page = pages.find((each) => each.path === path);
    return page ? [{ keys: ['g', key], text: t(`nav.${page.name}`) }] : [];
  });
  const keys = [
    { keys: ['Ctrl / ⌘', 'K'], text: t('keys.palette') },
    { keys: ['/'], text: t('keys.search') },
    { keys: ['?'], text: t('keys.help') },
    ...goTo,
  ];
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <Stack component="ul" gap="xs" m={0} p={0} style={{ listStyle: 'none' }}>
        {keys.map(({ keys: pressed, text }) => (
          <Group key={text} component="li" justify="space-between">
            <Text size="sm">{text}</Text>
            <Group gap={4}>
              {pressed.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </Group>
          </Group>
        ))}
      </Stack>
    </Dialog>
  );
}
