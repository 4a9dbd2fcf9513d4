export * from './background-worker.js';
export * from './define.js';
export * from './start.js';
