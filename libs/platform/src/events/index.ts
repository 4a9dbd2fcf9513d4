export * from './hear.js';
export * from './names.js';
export * from './outbox.js';
