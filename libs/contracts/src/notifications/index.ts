export * from './branding.js';
export * from './dead-letters.js';
export * from './email-blocks.js';
export * from './feed.js';
export * from './webhook-deliveries.js';
export * from './webhook-events.js';
export * from './webhook-secrets.js';
export * from './webhooks.js';
