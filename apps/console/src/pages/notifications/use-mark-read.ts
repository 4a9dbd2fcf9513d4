import {
  listNotifications,
  readAllNotifications,
  readNotification,
  type Notification,
} from '@gatehouse/contracts/notifications';
import { useApiMutation } from '../../api/queries.js';
import { notifyTabs } from '../../api/tabs.js';

/** Marks notifications as read and updates the count in other tabs. */
export function useMarkRead(): {
  read: (notification: Notification) => void;
  readAll: (newest: Notification | undefined) => void;
  problem: unknown;
} {
  const one = useApiMutation(readNotification, [listNotifications]);
  const all = useApiMutation(readAllNotifications, [listNotifications]);
  // Following a notification leaves the page before the response arrives.
  const tell = (reading: Promise<unknown>): void =>
    void reading.then(
      () => notifyTabs('notification'),
      () => undefined,
    );
  return {
    read: ({ id, read }) => {
      if (!read) tell(one.mutateAsync({ notificationId: id }));
    },
    // Newer notifications haven't been seen yet, so they stay unread.
    readAll: (newest) => tell(all.mutateAsync(newest ? { upTo: newest.id } : {})),
    problem: one.error ?? all.error,
  };
}
