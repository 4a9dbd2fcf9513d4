/** Everything a service is built with. The gateway, which has no database, imports the parts it needs by subpath. */
export * from './rpc/server/index.js';
export * from './rpc/index.js';
export { applyPatch, differences } from './apply-patch.js';
export { Database } from './database/database.js';
export type { Transaction } from './database/transaction.js';
export { markErasure } from './database/erasure.js';
export { holdName } from './database/lock.js';
export { decodeCursor, filtered, page, CUSTOM_PLAN, CUSTOM_PLAN_COMMENT } from './database/page.js';
export type { Stored } from './database/stored.js';
export { search, searchIndexed } from './database/search.js';
export { scopeOf, type Scope } from './database/scope.js';
export { violatedIndex } from './database/violations.js';
export {
  DeadLetterKeeper,
  faultsOf,
  idOfForeign,
  markProcessed,
  record,
  recordAll,
  recordRetry,
  senderOf,
  Subscribes,
  UNHURRIED_MS,
  subscriptionsAmong,
  UnprocessableEvent,
  type DeadLetter,
  type EventHandler,
} from './events/index.js';
export { ChangeSignalPublisher } from './change-signals/change-signal-publisher.js';
export { newId } from './ids.js';
export * from './config/index.js';
export * from './health/index.js';
export * from './jobs/index.js';
export * from './lifecycle/index.js';
export * from './revocation/index.js';
export * from './service/index.js';
export { LOGGER, type Logger } from './telemetry/logger.js';
export { Metrics } from './telemetry/metrics.js';
export { contextOf, currentTraceparent, inSpan, SpanKind } from './telemetry/tracing.js';
export * from './crypto/index.js';
