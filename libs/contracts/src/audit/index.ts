export * from './calls.js';
export * from './events.js';
export * from './models.js';
