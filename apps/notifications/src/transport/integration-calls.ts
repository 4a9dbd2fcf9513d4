import * as contracts from '@gatehouse/contracts/notifications';
import { answer } from '@gatehouse/platform';
import { GetWebhook } from '../application/webhooks/get-webhook.js';
import { ListDeadLetters } from '../application/dead-letters/list-dead-letters.js';
import { RetryDeadLetter } from '../application/dead-letters/retry-dead-letter.js';
import { CreateWebhook } from '../application/webhooks/create-webhook.js';
import { DeleteWebhook } from '../application/webhooks/delete-webhook.js';
import { ListWebhookDeliveries } from '../application/webhooks/list-webhook-deliveries.js';
import { ListWebhooks } from '../application/webhooks/list-webhooks.js';
import { RetryWebhookDelivery } from '../application/webhooks/retry-webhook-delivery.js';
import { UpdateWebhook } from '../application/webhooks/update-webhook.js';

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
