export type { DeadLetter, DeadLetterKeeper } from './dead-letter.js';
export { senderOf } from './envelope.js';
export * from './hear.js';
export * from './names.js';
export * from './outbox.js';
export { recordRetry } from './retries.js';
