export * from './access-calls.js';
export * from './admission-calls.js';
export * from './customer-calls.js';
export * from './events.js';
export * from './models.js';
export * from './problems.js';
export * from './provider-calls.js';
export * from './terms-calls.js';
