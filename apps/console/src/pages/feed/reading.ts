import {
  listNotifications,
  readAllNotifications,
  readNotification,
  type Notification,
} from '@gatehouse/contracts/notifications';
import { useChange } from '../../api/queries.js';

/** Notes what was read. */
export function useReading(): {
  read: (notification: Notification) => void;
  readAll: (newest: Notification | undefined) => void;
  problem: unknown;
} {
  const one = useChange(readNotification, [listNotifications]);
  const all = useChange(readAllNotifications, [listNotifications]);
  return {
    read: ({ id, read }) => {
      if (!read) one.mutate({ notificationId: id });
    },
    // What came since is not seen yet, so it stays unread.
    readAll: (newest) => all.mutate(newest ? { upTo: newest.id } : {}),
    problem: one.error ?? all.error,
  };
}
