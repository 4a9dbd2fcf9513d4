import { Anchor, Button, Group, Popover, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { cloneElement, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { NotificationItem } from '../pages/notifications/notification-item.js';
import { useMarkRead } from '../pages/notifications/use-mark-read.js';
import { ProblemAlert } from '../components/problem-alert.js';
import { useLatestNotifications } from './use-latest-notifications.js';

/** The latest notifications, opened. */
export default function NotificationPopover({
  children,
}: {
  children: ReactElement<{ onClick?: () => void }>;
}) {
  const { t } = useTranslation();
  const [opened, { toggle, close }] = useDisclosure(true);
  const news = useLatestNotifications();
  const { read, readAll, problem } = useMarkRead();
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
      <Popover.Target>{cloneElement(children, { onClick: toggle })}</Popover.Target>
      <Popover.Dropdown aria-label={t('notifications.open')} p="sm" maw="calc(100vw - 16px)">
        <Group justify="space-between" mb="sm">
          <Text fw={650} size="sm">
            {t('notifications.title')}
          </Text>
          {unread > 0 && (
            <Button size="compact-xs" variant="subtle" onClick={() => readAll(items[0])}>
              {t('notifications.readAll')}
            </Button>
          )}
        </Group>
        <ProblemAlert problem={news.error ?? problem} onRetry={() => void news.refetch()} />
        {news.data && items.length === 0 && (
          <Text size="sm" c="dimmed" py="sm">
            {t('notifications.noneText')}
          </Text>
        )}
        <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
          {items.map((notification) => (
            <li key={notification.id}>
              <NotificationItem
                lines={3}
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
          {t('notifications.all')}
        </Anchor>
      </Popover.Dropdown>
    </Popover>
  );
}
