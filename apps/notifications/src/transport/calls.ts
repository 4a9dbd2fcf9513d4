import * as contracts from '@gatehouse/contracts/notifications';
import { answer, answerInSteps } from '@gatehouse/platform';
import { GetBranding } from '../branding/get-branding.js';
import { GetLogo } from '../branding/get-logo.js';
import { SetBranding } from '../branding/set-branding.js';
import { GetNotificationPreferences } from '../feed/get-notification-preferences.js';
import { ListFeedAfter } from '../feed/list-feed-after.js';
import { ListNotifications } from '../feed/list-notifications.js';
import { ReadAllNotifications } from '../feed/read-all-notifications.js';
import { ReadNotification } from '../feed/read-notification.js';
import { SetNotificationPreferences } from '../feed/set-notification-preferences.js';
import { Unsubscribe } from '../feed/unsubscribe.js';
import { ListEmailBlocks } from '../email-blocks/list-email-blocks.js';
import { RemoveEmailBlock } from '../email-blocks/remove-email-block.js';
import { ReportMailEvent } from '../email-blocks/report-mail-event.js';

const asWorker = () => ({ worker: 'on' as const });

export const useCases = [
  GetBranding,
  GetLogo,
  GetNotificationPreferences,
  ListEmailBlocks,
  ListFeedAfter,
  ListNotifications,
  ReadAllNotifications,
  ReadNotification,
  RemoveEmailBlock,
  ReportMailEvent,
  SetBranding,
  SetNotificationPreferences,
  Unsubscribe,
];

export const calls = [
  answer(contracts.listEmailBlocks, ListEmailBlocks),
  answer(contracts.removeEmailBlock, RemoveEmailBlock),
  answer(contracts.listNotifications, ListNotifications),
  answer(contracts.readNotification, ReadNotification),
  answer(contracts.readAllNotifications, ReadAllNotifications),
  answer(contracts.getNotificationPreferences, GetNotificationPreferences),
  answer(contracts.setNotificationPreferences, SetNotificationPreferences),
  answer(contracts.listFeedAfter, ListFeedAfter),
  // What proves who leaves is the link.
  answer(contracts.unsubscribe, Unsubscribe, { scope: asWorker }),
  answer(contracts.getBranding, GetBranding),
  answerInSteps(contracts.setBranding, SetBranding),
  // A logo is public.
  answer(contracts.getLogo, GetLogo, { scope: asWorker }),
  // What proves who reports is the signature, and what they report concerns addresses, of whatever organisation.
  answer(contracts.reportMailEvent, ReportMailEvent, { scope: asWorker }),
];
