export { verifyAccessToken, type AccessToken, type AccessTokenOptions } from './access-tokens.js';
export {
  InvalidWebhook,
  verifyWebhook,
  type WebhookMessage,
  type WebhookPayload,
  type WebhookSecrets,
} from './webhooks.js';
