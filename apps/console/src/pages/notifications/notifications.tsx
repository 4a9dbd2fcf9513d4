import { ActionIcon, Anchor, Button } from '@mantine/core';
import { listNotifications, type Notification } from '@gatehouse/contracts/notifications';
import { Check, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Column } from '../../components/column.js';
import { ListPage } from '../../components/list-page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { useList } from '../../components/use-list.js';
import { NotificationItem } from './notification-item.js';
import { useNotificationText } from './notification-text.js';
import { useMarkRead } from './use-mark-read.js';

export default function Notifications() {
  const { t } = useTranslation();
  const list = useList(listNotifications);
  const { read, readAll, problem } = useMarkRead();
  const notificationText = useNotificationText();
  const newest = list.items[0];
  const isAllRead = list.items.every((each) => each.read);
  const columns: Column<Notification>[] = [
    {
      header: t('notifications.title'),
      render: (notification) => (
        <NotificationItem notification={notification} onFollow={() => read(notification)} />
      ),
    },
  ];
  const rowActions = (notification: Notification) =>
    notification.read ? null : (
      <ActionIcon
        variant="subtle"
        color="gray"
        title={t('notifications.markRead')}
        aria-label={t('notifications.markNamedRead', {
          title: notificationText(notification).title,
        })}
        onClick={() => read(notification)}
      >
        <Check size={16} aria-hidden />
      </ActionIcon>
    );
  return (
    <ListPage
      title={t('notifications.title')}
      lead={
        <>
          {t('notifications.lead')}{' '}
          <Anchor component={Link} size="sm" underline="always" href="/personal">
            {t('notifications.settings')}
          </Anchor>
        </>
      }
      actions={
        !isAllRead && (
          <Button
            variant="default"
            leftSection={<CheckCheck size={16} aria-hidden />}
            onClick={() => readAll(newest)}
          >
            {t('notifications.readAll')}
          </Button>
        )
      }
      above={<ProblemAlert problem={problem} />}
      list={list}
      columns={columns}
      rowActions={rowActions}
      keyOf={({ id }) => id}
      empty={{ title: t('notifications.none'), text: t('notifications.noneText') }}
    />
  );
}
