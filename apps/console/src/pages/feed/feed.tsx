import { ActionIcon, Anchor, Button } from '@mantine/core';
import { listNotifications, type Notification } from '@gatehouse/contracts/notifications';
import { Check, CheckCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { usePages } from '../../api/queries.js';
import { Empty } from '../../parts/empty.js';
import { List, type Column } from '../../parts/list.js';
import { Page } from '../../parts/page.js';
import { ProblemAlert } from '../../parts/problem-alert.js';
import { NotificationLine } from './notification-line.js';
import { useReading } from './reading.js';

/** Everything that one was told, as it happens. */
export default function Feed() {
  const { t } = useTranslation();
  const pages = usePages(listNotifications, {});
  const { read, readAll, problem } = useReading();
  const newest = pages.items[0];
  const isAllRead = pages.items.every((each) => each.read);
  const columns: Column<Notification>[] = [
    {
      header: t('feed.title'),
      show: (notification) => (
        <NotificationLine notification={notification} onFollow={() => read(notification)} />
      ),
    },
    {
      header: t('common.actions'),
      end: true,
      show: (notification) =>
        notification.read ? null : (
          <ActionIcon
            variant="subtle"
            color="gray"
            title={t('feed.markRead')}
            aria-label={t('feed.markNamedRead', { title: notification.title })}
            onClick={() => read(notification)}
          >
            <Check size={16} aria-hidden />
          </ActionIcon>
        ),
    },
  ];
  return (
    <Page
      title={t('feed.title')}
      lead={
        <>
          {t('feed.lead')}{' '}
          <Anchor component={Link} size="sm" underline="always" href="/personal">
            {t('feed.settings')}
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
            {t('feed.readAll')}
          </Button>
        )
      }
    >
      <ProblemAlert problem={problem} />
      <List
        label={t('feed.title')}
        pages={pages}
        columns={columns}
        keyOf={({ id }) => id}
        empty={<Empty title={t('feed.none')} text={t('feed.noneText')} />}
      />
    </Page>
  );
}
