import * as contracts from '@gatehouse/contracts/notifications';
import { answer, answerInSteps } from '@gatehouse/platform';
import { GetBranding } from '../application/branding/get-branding.js';
import { GetLogo } from '../application/branding/get-logo.js';
import { SetBranding } from '../application/branding/set-branding.js';
import { GetPreferences } from '../application/feed/get-preferences.js';
import { ListFeedAfter } from '../application/feed/list-feed-after.js';
import { ListNotifications } from '../application/feed/list-notifications.js';
import { ReadAllNotifications } from '../application/feed/read-all-notifications.js';
import { ReadNotification } from '../application/feed/read-notification.js';
import { SetPreferences } from '../application/feed/set-preferences.js';
import { Unsubscribe } from '../application/feed/unsubscribe.js';
import { ListEmailBlocks } from '../application/list-email-blocks.js';
import { RemoveEmailBlock } from '../application/remove-email-block.js';
import { ReportMailEvent } from '../application/report-mail-event.js';

const asWorker = () => ({ worker: 'on' as const });

export const useCases = [
  GetBranding,
  GetLogo,
  GetPreferences,
  ListEmailBlocks,
  ListFeedAfter,
  ListNotifications,
  ReadAllNotifications,
  ReadNotification,
  RemoveEmailBlock,
  ReportMailEvent,
  SetBranding,
  SetPreferences,
  Unsubscribe,
];

export const calls = [
  answer(contracts.listEmailBlocks, ListEmailBlocks),
  answer(contracts.removeEmailBlock, RemoveEmailBlock),
  answer(contracts.listNotifications, ListNotifications),
  answer(contracts.readNotification, ReadNotification),
  answer(contracts.readAllNotifications, ReadAllNotifications),
  answer(contracts.getNotificationPreferences, GetPreferences),
  answer(contracts.setNotificationPreferences, SetPreferences),
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
