export * from './chain.js';
export * from './changes.js';
export * from './customer-audit.js';
export * from './recorded-fields.js';
export * from './records.js';
export * from './retention.js';
