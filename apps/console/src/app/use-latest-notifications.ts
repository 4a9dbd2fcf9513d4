import { listNotifications } from '@gatehouse/contracts/notifications';
import { useApiQuery } from '../api/queries.js';

const SHOWN = 6;

/** What the bell counts and its popover shows. */
export const useLatestNotifications = () => useApiQuery(listNotifications, { limit: SHOWN });
