export * from './chain.js';
export * from './changes.js';
export * from './customer-audit.js';
export * from './records.js';
export * from './retention.js';
