/** Everything that a service is built with. The gateway, which keeps no data, takes the parts that it needs by their names. */
export * from './answers/index.js';
export * from './calls/index.js';
export { changed, differences } from './changed.js';
export { Database, type Transaction } from './database/database.js';
export { forgetting } from './database/forgetting.js';
export { holdName } from './database/lock.js';
export { decodeCursor, page } from './database/page.js';
export { search, searchIndexed } from './database/search.js';
export { scopeOf, type Scope } from './database/scope.js';
export { violatedIndex } from './database/violations.js';
export {
  DeadLetterKeeper,
  record,
  recordRetry,
  senderOf,
  Subscribes,
  UnprocessableEvent,
  type DeadLetter,
  type EventHandler,
} from './events/index.js';
export { Hints } from './hints/hints.js';
export { newId } from './ids.js';
export { Loop } from './loop.js';
export * from './process/index.js';
export * from './revocation/index.js';
export * from './sealing/index.js';
export * from './service/index.js';
export { LOGGER, type Logger } from './telemetry/logger.js';
export { Metrics } from './telemetry/metrics.js';
export { contextOf, currentTraceparent, inSpan, SpanKind } from './telemetry/tracing.js';
export * from './tokens.js';
