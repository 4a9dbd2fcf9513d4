export * from './calls.js';
export * from './events.js';
export * from './import-calls.js';
export * from './invitation-calls.js';
export * from './models.js';
export * from './problems.js';
export * from './support-calls.js';
