export * from './connection.js';
export * from './define.js';
export * from './operations.js';
export * from './run.js';
export * from './start.js';
