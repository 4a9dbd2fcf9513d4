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
  // Whoever follows a notification leaves the page before the answer is there.
  const tell = (reading: Promise<unknown>): void =>
    void reading.then(
      () => tellTabs('news'),
      () => undefined,
    );
  return {
    read: ({ id, read }) => {
      if (!read) tell(one.mutateAsync({ notificationId: id }));
    },
    // What came since is not seen yet, so it stays unread.
    readAll: (newest) => tell(all.mutateAsync(newest ? { upTo: newest.id } : {})),
    problem: one.error ?? all.error,
  };
}
