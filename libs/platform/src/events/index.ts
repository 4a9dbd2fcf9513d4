export { DeadLetterKeeper, type DeadLetter } from './dead-letter.js';
export { faultsOf, idOfForeign, senderOf } from './envelope.js';
export { markProcessed } from './inbox.js';
export * from './subscribes.js';
export * from './names.js';
export * from './outbox.js';
export { recordRetry } from './retries.js';
