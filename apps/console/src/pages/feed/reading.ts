import {
  listNotifications,
  readAllNotifications,
  readNotification,
  type Notification,
} from '@gatehouse/contracts/notifications';
import { useChange } from '../../api/queries.js';
import { tellTabs } from '../../api/tabs.js';

/** Notes what was read; the other tabs count anew. */
export function useReading(): {
  read: (notification: Notification) => void;
  readAll: (newest: Notification | undefined) => void;
  problem: unknown;
} {
  const one = useChange(readNotification, [listNotifications]);
  const all = useChange(readAllNotifications, [listNotifications]);
  const onSuccess = (): void => tellTabs('news');
  return {
    read: ({ id, read }) => {
      if (!read) one.mutate({ notificationId: id }, { onSuccess });
    },
    // What came since is not seen yet, so it stays unread.
    readAll: (newest) => all.mutate(newest ? { upTo: newest.id } : {}, { onSuccess }),
    problem: one.error ?? all.error,
  };
}
