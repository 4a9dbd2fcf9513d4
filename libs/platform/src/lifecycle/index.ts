export { Loop } from './loop.js';
export * from './nats-connection.js';
export * from './run.js';
export * from './shutdown-stack.js';
export type { Worker } from './worker.js';
