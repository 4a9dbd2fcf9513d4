export * from './actor-statement.js';
export { authorize } from './authorization.js';
export * from './caller.js';
export * from './context.js';
export * from './etag.js';
export * from './room.js';
export * from './turn.js';
export * from './validation.js';
