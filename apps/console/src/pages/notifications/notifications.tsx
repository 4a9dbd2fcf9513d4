import { ActionIcon, Anchor, Button } from '@mantine/core';
import { listNotifications, type Notification } from '@gatehouse/contracts/notifications';
import { Check, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useApiList } from '../../api/queries.js';
import { EmptyState } from '../../components/empty-state.js';
import { DataTable, type Column } from '../../components/data-table.js';
import { Page } from '../../components/page.js';
import { ProblemAlert } from '../../components/problem-alert.js';
import { NotificationItem } from './notification-item.js';
import { useMarkRead } from './use-mark-read.js';

export default function Notifications() {
  const { t } = useTranslation();
  const pages = useApiList(listNotifications, {});
  const { read, readAll, problem } = useMarkRead();
  const newest = pages.items[0];
  const isAllRead = pages.items.every((each) => each.read);
  const columns: Column<Notification>[] = [
    {
      header: t('notifications.title'),
      render: (notification) => (
        <NotificationItem notification={notification} onFollow={() => read(notification)} />
      ),
    },
    {
      header: t('common.actions'),
      end: true,
      render: (notification) =>
        notification.read ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            title={t('notifications.markRead')}
            aria-label={t('notifications.markNamedRead', { title: notification.title })}
            onClick={() => read(notification)}
          >
            <Check size={16} aria-hidden />
          </ActionIcon>
        ),
    },
  ];
  return (
    <Page
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
    >
      <ProblemAlert problem={problem} />
      <DataTable
        label={t('notifications.title')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<EmptyState title={t('notifications.none')} text={t('notifications.noneText')} />}
      />
    </Page>
  );
}
