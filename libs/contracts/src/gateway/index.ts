export * from './customer-deletion.js';
