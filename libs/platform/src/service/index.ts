export * from './background-worker.js';
export * from './define.js';
export * from './start.js';
export * from './parts.js';
