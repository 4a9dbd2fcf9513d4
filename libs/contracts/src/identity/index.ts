export * from './access-token.js';
export * from './account-calls.js';
export * from './calls.js';
export * from './erasure-calls.js';
export * from './events.js';
export * from './models.js';
export * from './problems.js';
export * from './support-calls.js';
