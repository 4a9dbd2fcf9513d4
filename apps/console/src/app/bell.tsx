import { ActionIcon, Anchor, Button, Group, Popover, Stack, Text } from '@mantine/core';
import { listNotifications, MAX_UNREAD } from '@gatehouse/contracts/notifications';
import { useDisclosure } from '@mantine/hooks';
import { Bell as BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAnswer } from '../api/queries.js';
import { NotificationLine } from '../pages/feed/notification-line.js';
import { useReading } from '../pages/feed/reading.js';
import { ProblemAlert } from '../parts/problem-alert.js';

const SHOWN = 6;

/** How much is new, at any moment; opened, what it is. */
export function Bell() {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure();
  const news = useAnswer(listNotifications, { limit: SHOWN });
  const { read, readAll, problem } = useReading();
  const items = news.data?.items ?? [];
  const unread = news.data?.unreadCount ?? 0;
  return (
    <Popover
      opened={opened}
      onChange={close}
      width={340}
      position="bottom-end"
      shadow="md"
      withinPortal={false}
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          size="lg"
          pos="relative"
          aria-label={t('feed.unread', { count: unread })}
          onClick={toggle}
        >
          <BellIcon size={18} aria-hidden />
          {unread > 0 && (
            <span className="unread-count" aria-hidden>
              {unread >= MAX_UNREAD ? `${MAX_UNREAD - 1}+` : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('feed.open')} p="sm" maw="calc(100vw - 16px)">
        <Group justify="space-between" mb="sm">
          <Text fw={650} size="sm">
            {t('feed.title')}
          </Text>
          {unread > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => readAll(items[0])}>
              {t('feed.readAll')}
            </Button>
          )}
        </Group>
        <ProblemAlert problem={news.error ?? problem} onRetry={() => void news.refetch()} />
        {news.data && items.length === 0 && (
          <Text size="sm" c="dimmed" py="sm">
            {t('feed.noneText')}
          </Text>
        )}
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {items.map((notification) => (
            <li key={notification.id}>
              <NotificationLine
                notification={notification}
                onFollow={() => {
                  read(notification);
                  close();
                }}
              />
            </li>
          ))}
        </Stack>
        <Anchor
          component={Link}
          size="sm"
          href="/notifications"
          mt="sm"
          display="block"
          onClick={close}
        >
          {t('feed.all')}
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}
