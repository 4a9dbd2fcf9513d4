export * from './actor-assertion.js';
export { authorize } from './authorization.js';
export * from './client/rpc-client.js';
export * from './context.js';
export * from './etag.js';
export * from './bulkhead.js';
export * from './source.js';
export * from './yield-to-event-loop.js';
export * from './validation.js';
