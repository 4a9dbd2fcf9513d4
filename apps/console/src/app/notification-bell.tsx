import { ActionIcon } from '@mantine/core';
import { MAX_UNREAD } from '@gatehouse/contracts/notifications';
import { Bell as BellIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useLoadedOnClick } from '../components/use-loaded-on-click.js';
import { useLatestNotifications } from './use-latest-notifications.js';

const load = () => import('./notification-popover.js');

/** The unread count, and a popover with the latest notifications. */
export function NotificationBell() {
  const { t } = useTranslation();
  const { Loaded, trigger } = useLoadedOnClick(load);
  const news = useLatestNotifications();
  const unread = news.data?.unreadCount ?? 0;
  const button = (
    <ActionIcon
      variant="subtle"
      color="gray"
      c="var(--mantine-color-text)"
      size="lg"
      pos="relative"
      aria-label={t('notifications.unread', { count: unread })}
      aria-haspopup="dialog"
      {...(Loaded ? { autoFocus: true } : { 'aria-expanded': false, ...trigger })}
    >
      <BellIcon size={18} aria-hidden />
      {unread > 0 && (
        <span className="unread-count" aria-hidden>
          {unread >= MAX_UNREAD ? `${MAX_UNREAD - 1}+` : unread}
        </span>
      )}
    </ActionIcon>
  );
  return Loaded ? <Loaded>{button}</Loaded> : button;
}
