export * from './closers.js';
export * from './connection.js';
export * from './define.js';
export { LOGGER } from './module.js';
export * from './operations.js';
export * from './run.js';
export * from './start.js';
