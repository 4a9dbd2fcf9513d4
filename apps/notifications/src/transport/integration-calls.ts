import * as contracts from '@gatehouse/contracts/notifications';
import { answer } from '@gatehouse/platform';
import { GetWebhook } from '../webhooks/get-webhook.js';
import { ListDeadLetters } from '../dead-letters/list-dead-letters.js';
import { RetryDeadLetter } from '../dead-letters/retry-dead-letter.js';
import { CreateWebhook } from '../webhooks/create-webhook.js';
import { DeleteWebhook } from '../webhooks/delete-webhook.js';
import { ListWebhookDeliveries } from '../webhooks/list-webhook-deliveries.js';
import { ListWebhooks } from '../webhooks/list-webhooks.js';
import { RetryWebhookDelivery } from '../webhooks/retry-webhook-delivery.js';
import { UpdateWebhook } from '../webhooks/update-webhook.js';

export const integrationUseCases = [
  CreateWebhook,
  DeleteWebhook,
  GetWebhook,
  ListDeadLetters,
  ListWebhookDeliveries,
  ListWebhooks,
  RetryDeadLetter,
  RetryWebhookDelivery,
  UpdateWebhook,
];

/** What other systems are told, and what could not be taken of what was told. */
export const integrationCalls = [
  answer(contracts.listWebhooks, ListWebhooks),
  answer(contracts.getWebhook, GetWebhook),
  answer(contracts.createWebhook, CreateWebhook),
  answer(contracts.updateWebhook, UpdateWebhook),
  answer(contracts.deleteWebhook, DeleteWebhook),
  answer(contracts.listWebhookDeliveries, ListWebhookDeliveries),
  answer(contracts.retryWebhookDelivery, RetryWebhookDelivery),
  answer(contracts.listDeadLetters, ListDeadLetters),
  answer(contracts.retryDeadLetter, RetryDeadLetter),
];
